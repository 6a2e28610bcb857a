//! All that is read from outside comes through here, from the command line, a page or another crate: `decode` reads it
//! into `raw` values, which know nothing yet; their `schema` checks them; and from what is `checked` the types take
//! themselves. `record` makes structs readable, `named_enum` enums and `enum_set` sets of them, `bounded` numbers with a
//! range. `json_schema` writes a schema for others.

pub(crate) mod bounded;
pub(crate) mod checked;
pub(crate) mod decode;
pub(crate) mod enum_set;
#[cfg(feature = "schema")]
pub(crate) mod json_schema;
pub(crate) mod named_enum;
pub(crate) mod raw;
pub(crate) mod record;
pub(crate) mod schema;
