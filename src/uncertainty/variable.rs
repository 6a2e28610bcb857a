//! An uncertain figure: which one, and what it may be.

use super::distribution::{Distribution, Lognormal, Pert, Triangular};
use super::path::Path;
use crate::cost::Scenario;
use crate::error::{Error, ErrorCode};
use crate::input::checked::Checked;
use crate::input::named_enum::named_enum;
use crate::input::record::{deserialize, record};
use crate::input::schema::{Input, Schema};
use serde::{Serialize, Serializer};

record! {
    /// A figure of the scenario that isn't known exactly.
    ///
    /// ```
    /// use fractional_fit::{decode, uncertainty::Variable};
    ///
    /// let search: Variable = decode(serde_json::json!({
    ///     "path": "fullTime.searchMonths", "kind": "triangular", "params": [3, 4, 8]
    /// }))
    /// .unwrap();
    /// assert_eq!(search.name(), "fullTime.searchMonths");
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
    pub struct Variable {
        /// What correlations and results call it; its path when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub name: Option<String>,
        /// The figure.
        pub path: Path,
        /// How it is distributed.
        pub kind: DistributionKind,
        /// Of `lognormal` the values that it passes in nine and in one of ten
        /// draws; of the others the least, the most likely and the largest.
        pub params: Vec<Real>,
        /// What is done with what is drawn; `int` when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub post: Post = Post::Int as i64,
    }
}

named_enum! {
    /// How an uncertain figure is distributed.
    pub enum DistributionKind {
        /// Its logarithm is normal: [P10, P90].
        Lognormal = "lognormal",
        /// Smooth between two ends: [least, most likely, largest].
        Pert = "pert",
        /// Straight lines between two ends: [least, most likely, largest].
        Triangular = "triangular",
    }
}

named_enum! {
    /// What is done with a drawn value.
    pub enum Post {
        /// Rounded to a whole number, as every figure of a scenario is one.
        Int = "int",
    }
}

/// Any number, whole or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Real(pub f64);

impl Serialize for Real {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

impl Input for Real {
    const SCHEMA: Schema = Schema::Real;

    fn take(from: &mut Checked) -> Self {
        Self(from.real())
    }
}

deserialize!([] Real);

impl Variable {
    /// What correlations and results call it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or_else(|| self.path.name())
    }

    /// Its low and high: the ends, or P10 and P90 where there are none.
    pub(super) fn range(&self) -> (i64, i64) {
        let end = |param: Option<&Real>| param.map_or(0, |param| crate::money::to_whole(param.0));
        (end(self.params.first()), end(self.params.last()))
    }

    /// The least and the largest that is drawn: the ends, or what no draw of billions
    /// passes where there are none.
    pub(super) fn reach(&self, distribution: &Distribution) -> (i64, i64) {
        const DEVIATIONS: f64 = 6.4;
        match self.kind {
            DistributionKind::Lognormal => {
                let at = |normal| crate::money::to_whole(distribution.at(normal));
                (at(-DEVIATIONS), at(DEVIATIONS))
            }
            _ => self.range(),
        }
    }

    /// Its distribution in a scenario.
    ///
    /// # Errors
    /// At `path` where the scenario has no such figure, at `params` where they
    /// are too few, too many, out of order or out of the figure's range.
    pub(super) fn distribution(&self, scenario: &Scenario) -> Result<Distribution, Error> {
        let (least, largest) = self.path.range_in(scenario)?;
        let [least, largest] = [least, largest].map(crate::money::to_float);
        let params: Vec<f64> = self.params.iter().map(|param| param.0).collect();
        let expected = match (self.kind, params.len()) {
            (DistributionKind::Lognormal, 2) | (DistributionKind::Pert | DistributionKind::Triangular, 3) => None,
            (DistributionKind::Lognormal, _) => Some("[P10, P90] is expected"),
            _ => Some("[least, most likely, largest] is expected"),
        };
        if let Some(expected) = expected {
            return Err(Error::new(ErrorCode::WrongType, "params", expected));
        }
        for (index, param) in params.iter().enumerate() {
            let code = match () {
                () if *param < least || (self.kind == DistributionKind::Lognormal && *param <= 0.0) => {
                    ErrorCode::TooSmall
                }
                () if *param > largest => ErrorCode::TooLarge,
                () => continue,
            };
            return Err(Error::new(code, &format!("params[{index}]"), "the figure can't have this value"));
        }
        let distribution = match (self.kind, params.as_slice()) {
            (DistributionKind::Lognormal, &[p10, p90]) => Lognormal::new([p10, p90]).map(Distribution::Lognormal),
            (DistributionKind::Pert, &[low, likely, high]) => Pert::new([low, likely, high]).map(Distribution::Pert),
            (_, &[low, likely, high]) => Triangular::new([low, likely, high]).map(Distribution::Triangular),
            _ => None,
        };
        distribution.ok_or_else(|| {
            let problem = "from low to high is expected here; a figure that is known exactly isn't a variable";
            Error::new(ErrorCode::OutOfOrder, "params", problem)
        })
    }
}
