//! A shape as a JSON Schema.

use crate::shape::{Field, Input, Shape};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// What has this shape.
pub(crate) fn of_shape(shape: &Shape) -> Schema {
    map_of(shape).into()
}

/// An input that may lack any field.
pub(crate) fn partial<T: Input>(_: &mut SchemaGenerator) -> Schema {
    let mut schema = map_of(&T::SHAPE);
    ask_nothing(&mut schema);
    schema.into()
}

fn ask_nothing(schema: &mut Map<String, Value>) {
    schema.remove("required");
    let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
    for field in fields.into_iter().flat_map(Map::values_mut) {
        if let Value::Object(field) = field {
            ask_nothing(field);
        }
    }
}

fn map_of(shape: &Shape) -> Map<String, Value> {
    let schema = match shape {
        Shape::Whole(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Shape::Real => json!({ "type": "number" }),
        Shape::OneOf(names) => json!({ "type": "string", "enum": names }),
        Shape::Code(length) => json!({ "type": "string", "pattern": format!("^[A-Z]{{{length}}}$") }),
        Shape::Text(expected, _) => json!({ "type": "string", "$comment": expected }),
        Shape::List(_, shape) => json!({ "type": "array", "items": map_of(shape) }),
        Shape::Tuple(_, shapes) => {
            let parts: Vec<_> = shapes.iter().map(map_of).collect();
            json!({ "type": "array", "prefixItems": parts, "minItems": parts.len(), "items": false })
        }
        Shape::Record(name, fields) => return record(name, fields),
        Shape::Maybe(shape) => return or_null(map_of(shape)),
    };
    if let Value::Object(map) = schema { map } else { Map::new() }
}

fn record(name: &str, fields: &[Field]) -> Map<String, Value> {
    let properties: Map<_, _> =
        fields.iter().map(|field| (field.name.to_owned(), Value::Object(of_field(field)))).collect();
    let is_needed = |field: &&Field| field.absent.is_none() && !matches!(field.shape, Shape::Maybe(_));
    let required: Vec<_> = fields.iter().filter(is_needed).map(|field| field.name).collect();
    let schema = [
        ("title", json!(name)),
        ("type", json!("object")),
        ("properties", properties.into()),
        ("required", json!(required)),
        ("additionalProperties", json!(false)),
    ];
    schema.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn of_field(field: &Field) -> Map<String, Value> {
    let mut schema = map_of(field.shape);
    if !field.about.is_empty() {
        schema.insert("description".to_owned(), field.about.trim().into());
    }
    if let Some(absent) = field.absent {
        let name =
            |names: &[&str]| usize::try_from(absent).ok().and_then(|place| names.get(place).map(|name| json!(name)));
        let value = if let Shape::OneOf(names) = field.shape { name(names) } else { Some(absent.into()) };
        schema.insert("default".to_owned(), value.unwrap_or_default());
    }
    schema
}

fn or_null(mut schema: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(names)) = schema.get_mut("enum") {
        names.push(Value::Null);
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!([kind, "null"]);
    }
    schema
}
