//! The fit rules against a second, naive reading of them, over every set of
//! answers there is, complete and incomplete.

mod cases;
mod complete;
mod conditions;
mod flips;
mod focus;
mod incomplete;
mod order;
mod plan;
mod rules;
mod several;
mod space;
