//! Maps whose keys depend on the input.

use serde::ser::{Serialize, Serializer};

/// Values by key, in the order of their making.
///
/// ```
/// use fractional_fit::cost::{Component, OrderedMap};
///
/// let components = OrderedMap::from_iter([(Component::Fees, 1_533_333), (Component::Surcharge, 0)]);
/// assert_eq!(components.get(&Component::Fees), Some(&1_533_333));
/// assert_eq!(components.get(&Component::Base), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderedMap<K, V>(Vec<(K, V)>);

impl<K: PartialEq, V> OrderedMap<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K, V> FromIterator<(K, V)> for OrderedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

#[cfg(feature = "schema")]
impl<K: schemars::JsonSchema, V: schemars::JsonSchema> schemars::JsonSchema for OrderedMap<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OrderedMap".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let [keys, values] = [generator.subschema_for::<K>(), generator.subschema_for::<V>()];
        schemars::json_schema!({ "type": "object", "propertyNames": keys, "additionalProperties": values })
    }
}

impl<K: Serialize, V: Serialize> Serialize for OrderedMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
