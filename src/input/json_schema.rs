//! A schema of ours as a JSON Schema.

use crate::input::schema::{Field, Input, Schema};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

/// What has this schema.
pub(crate) fn of_schema(schema: &Schema) -> schemars::Schema {
    map_of(schema).into()
}

/// An input that may lack any field.
pub(crate) fn partial<T: Input>(_: &mut SchemaGenerator) -> schemars::Schema {
    let mut map = map_of(&T::SCHEMA);
    ask_nothing(&mut map);
    map.into()
}

fn ask_nothing(map: &mut Map<String, Value>) {
    map.remove("required");
    let fields = map.get_mut("properties").and_then(Value::as_object_mut);
    for field in fields.into_iter().flat_map(Map::values_mut) {
        if let Value::Object(field) = field {
            ask_nothing(field);
        }
    }
}

fn map_of(schema: &Schema) -> Map<String, Value> {
    let value = match schema {
        Schema::Whole(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Schema::Real => json!({ "type": "number" }),
        Schema::OneOf(names) => json!({ "type": "string", "enum": names }),
        Schema::Code(length) => json!({ "type": "string", "pattern": format!("^[A-Z]{{{length}}}$") }),
        Schema::Text(expected, _) => json!({ "type": "string", "$comment": expected }),
        Schema::List(_, item) => json!({ "type": "array", "items": map_of(item) }),
        Schema::Tuple(_, items) => {
            let parts: Vec<_> = items.iter().map(map_of).collect();
            json!({ "type": "array", "prefixItems": parts, "minItems": parts.len(), "items": false })
        }
        Schema::Record(name, fields) => return record(name, fields),
        Schema::Maybe(schema) => return or_null(map_of(schema)),
    };
    if let Value::Object(map) = value { map } else { Map::new() }
}

fn record(name: &str, fields: &[Field]) -> Map<String, Value> {
    let properties: Map<_, _> =
        fields.iter().map(|field| (field.name.to_owned(), Value::Object(of_field(field)))).collect();
    let is_needed = |field: &&Field| field.absent.is_none() && !matches!(field.schema, Schema::Maybe(_));
    let required: Vec<_> = fields.iter().filter(is_needed).map(|field| field.name).collect();
    let map = [
        ("title", json!(name)),
        ("type", json!("object")),
        ("properties", properties.into()),
        ("required", json!(required)),
        ("additionalProperties", json!(false)),
    ];
    map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn of_field(field: &Field) -> Map<String, Value> {
    let mut map = map_of(field.schema);
    if !field.description.is_empty() {
        map.insert("description".to_owned(), field.description.trim().into());
    }
    if let Some(absent) = field.absent {
        let name =
            |names: &[&str]| usize::try_from(absent).ok().and_then(|index| names.get(index).map(|name| json!(name)));
        let value = if let Schema::OneOf(names) = field.schema { name(names) } else { Some(absent.into()) };
        map.insert("default".to_owned(), value.unwrap_or_default());
    }
    map
}

fn or_null(mut map: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(names)) = map.get_mut("enum") {
        names.push(Value::Null);
    }
    if let Some(kind) = map.get_mut("type") {
        *kind = json!([kind, "null"]);
    }
    map
}
