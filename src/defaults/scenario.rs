//! A country's figures, put together as a scenario.

use super::{asked, figures, missing, region, tables};
use crate::cost::Scenario;
use crate::error::{Error, ErrorCode};
use crate::input::raw::RawValue;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The scenario that a country's figures give.
///
/// It holds the country's contribution rules too, so that it gives the same
/// result under any later edition of the defaults.
///
/// # Errors
/// `unknown-value` at `country` where it isn't known, or a price has no usable
/// source: then nobody's figure is better than the visitor's own. See
/// [`missing`](super::missing()) and [`scenario_with`].
///
/// ```
/// use fractional_fit::{cost, defaults};
///
/// let scenario = defaults::scenario("US").unwrap();
/// assert_eq!(cost::compare(&scenario).unwrap().fractional.cost.total_minor, 35_266_667);
/// assert_eq!(defaults::scenario("SE").unwrap_err().field(), "country");
/// ```
///
/// Its fields are public, so that nobody needs JSON to change one:
///
/// ```
/// use fractional_fit::{cost, defaults};
///
/// let mut scenario = defaults::scenario("DE")?;
/// scenario.full_time.base_minor = 16_500_000.try_into()?;
/// scenario.bridge = None;
/// assert!(cost::compare(&scenario)?.bridge.is_none());
/// # Ok::<(), fractional_fit::Error>(())
/// ```
pub fn scenario(country: &str) -> Result<Scenario, Error> {
    if region(country).is_some() && missing(country).next().is_some() {
        return Err(unknown("some of its prices have no source: provide them"));
    }
    scenario_with(country, &[])
}

/// The scenario that a country's figures give with figures of the visitor's
/// own, which go first: paths, as in `fullTime.baseMinor`, with whole numbers.
///
/// # Errors
/// `unknown-value` at `country` where it isn't known, `missing-field` for a
/// figure that is neither known nor given and can't be left out, and what
/// [`decode`](crate::decode) refuses.
///
/// ```
/// use fractional_fit::defaults::scenario_with;
///
/// let own = [("fullTime.baseMinor", 90_000_000), ("fractional.dayRateMinor", 1_200_000)];
/// let scenario = scenario_with("SE", &own).unwrap();
/// assert_eq!(scenario.currency.unwrap().as_str(), "SEK");
/// assert_eq!(scenario.full_time.base_minor.get(), 90_000_000);
/// assert_eq!(scenario_with("SE", &[]).unwrap_err().field(), "fullTime.baseMinor");
/// ```
pub fn scenario_with(country: &str, own: &[(&str, i64)]) -> Result<Scenario, Error> {
    let mut scenario: Scenario = record(country, own)?.decode()?;
    scenario.contribution_rules = super::contribution_rules(country).map(<[_]>::to_vec);
    Ok(scenario)
}

/// What is known of a country, for whoever asks the visitor for the rest.
#[derive(Debug)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Draft {
    /// Lacks the figures in `asked`, and the country's contribution rules: who
    /// computes with it takes them from the country.
    #[cfg_attr(feature = "wasm", tsify(type = "PartialScenario"))]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::input::json_schema::partial::<Scenario>"))]
    scenario: RawValue,
    /// Paths of the figures that have no source in the country: see
    /// [`asked`](super::asked()). None: the scenario is whole.
    #[cfg_attr(feature = "wasm", tsify(type = "string[]"))]
    pub asked: Vec<&'static str>,
    /// Of these, the prices without which an option, named by the first part of the path, can't be computed: see
    /// [`missing`](super::missing()).
    #[cfg_attr(feature = "wasm", tsify(type = "string[]"))]
    pub missing: Vec<&'static str>,
}

/// As a map: for records serde-wasm-bindgen keeps a table of their names, which takes a kilobyte of the download.
impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut draft = serializer.serialize_map(Some(3))?;
        draft.serialize_entry("scenario", &self.scenario)?;
        draft.serialize_entry("asked", &self.asked)?;
        draft.serialize_entry("missing", &self.missing)?;
        draft.end()
    }
}

/// All that is known of a country, and what must be asked.
///
/// # Errors
/// `unknown-value` at `country` where its employer contributions aren't known.
///
/// ```
/// use fractional_fit::defaults::draft;
///
/// let draft = draft("SE").unwrap();
/// assert!(draft.missing.contains(&"fullTime.baseMinor"));
/// let known = serde_json::to_value(&draft).unwrap();
/// assert_eq!(known["scenario"]["currency"], "SEK");
/// assert_eq!(known["scenario"]["fullTime"]["searchMonths"], 4);
/// assert!(known["scenario"]["fullTime"]["baseMinor"].is_null());
/// ```
pub fn draft(country: &str) -> Result<Draft, Error> {
    Ok(Draft { scenario: record(country, &[])?, asked: asked(country).collect(), missing: missing(country).collect() })
}

fn record(country: &str, own: &[(&str, i64)]) -> Result<RawValue, Error> {
    let region = region(country).ok_or_else(|| unknown("not a country whose employer contributions are known"))?;
    let mut record = Vec::new();
    let texts = [("country", region.country), ("currency", region.currency)];
    for &(path, text) in texts.iter().chain(tables::TERMS) {
        put(&mut record, path, RawValue::Text(text.to_owned()));
    }
    put(&mut record, "minorPerMajor", RawValue::Integer(region.minor_per_major));
    for figure in figures(country) {
        put(&mut record, figure.id, RawValue::Integer(figure.typical));
    }
    for &(path, value) in own {
        put(&mut record, path, RawValue::Integer(value));
    }
    Ok(RawValue::Record(record))
}

/// Puts a value at a path, in place of what stands there.
fn put(record: &mut Vec<(String, RawValue)>, path: &str, value: RawValue) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let index = record.iter().position(|(key, _)| key == head).unwrap_or_else(|| {
        record.push((head.to_owned(), RawValue::Null));
        record.len() - 1
    });
    let Some((_, there)) = record.get_mut(index) else { return };
    let Some(rest) = rest else {
        *there = value;
        return;
    };
    if !matches!(there, RawValue::Record(_)) {
        *there = RawValue::Record(Vec::new());
    }
    if let RawValue::Record(inner) = there {
        put(inner, rest, value);
    }
}

fn unknown(problem: &str) -> Error {
    Error::new(ErrorCode::UnknownValue, "country", problem)
}
