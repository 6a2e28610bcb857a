//! The fit rules against a second, naive reading of them, over every set of
//! answers there is, complete and incomplete.

mod afterwards;
mod cases;
mod complete;
mod conditions;
mod conversation;
mod enum_set;
mod flips;
mod focus;
mod incomplete;
mod plan;
mod profiles;
mod rules;
mod space;
