//! A result with all that it was computed from, so that anybody can compute it
//! again: in a browser, in Node, on the command line.

use crate::cost::{self, Comparison, Scenario};
use crate::input::checked::Checked;
use crate::input::record::{deserialize, record};
use crate::input::schema::{Input, Schema};
use crate::{Answers, Bounded, Error, defaults, fit};
use serde::Serialize;

record! {
    /// What a visitor takes away beside the result: inputs, and what was told.
    ///
    /// The scenario carries its contribution rules, so that a later edition of the
    /// defaults gives the same result.
    ///
    /// ```
    /// use fractional_fit::{decode, receipt::Receipt};
    ///
    /// let receipt: Receipt = decode(serde_json::json!({
    ///     "receipt": 1, "edition": 2, "engine": "0.1.0", "defaults": "0123456789abcdef",
    ///     "answers": { "primaryNeed": "implementation" },
    ///     "result": { "verdict": "hire-practitioners" }
    /// })).unwrap();
    /// let again = receipt.recompute().unwrap();
    /// assert!(again.same);
    /// assert_ne!(again.defaults, "0123456789abcdef");
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null), serde(rename_all = "camelCase"))]
    pub struct Receipt {
        /// Version of this form.
        pub receipt: ReceiptVersion,
        /// [Edition](fit::EDITION) of the rules that gave the verdict; none in
        /// receipts of the first.
        pub edition: Option<Rules>,
        /// Version of the engine that computed the result.
        pub engine: Edition,
        /// [Digest](defaults::digest) of the defaults that it held.
        pub defaults: Edition,
        /// The answers.
        pub answers: Answers,
        /// The figures; none where no costs were computed.
        pub scenario: Option<Scenario>,
        /// What was told.
        pub result: Outcome,
    }
}

record! {
    /// A result in short.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
    pub struct Outcome {
        /// What fits; none where it was undecided.
        pub verdict: Option<fit::Verdict>,
        /// What each option costs in all; none where no costs were computed.
        pub totals_minor: Option<OptionTotals>,
    }
}

record! {
    /// What each option costs in all, in minor units.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "camelCase")]
    #[expect(missing_docs, reason = "each is the option of its name: see Comparison")]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
    pub struct OptionTotals {
        pub fractional: Total,
        pub full_time: Total,
        pub bridge: Option<Total>,
        pub practitioners: Option<Total>,
    }
}

/// The version of a receipt's form.
pub type ReceiptVersion = Bounded<1, 1>;

/// The editions of the rules that there have been.
pub type Rules = Bounded<1, { fit::EDITION as i64 }>;

/// Minor units that a result can hold: a whole number up to 2^53 − 1, either way.
pub type Total = Bounded<-9_007_199_254_740_991, 9_007_199_254_740_991>;

/// What came out of computing a receipt again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recomputed {
    /// Whether it is what the receipt says.
    pub same: bool,
    /// Version of this engine.
    pub engine: &'static str,
    /// Digest of the defaults that it holds.
    pub defaults: &'static str,
    /// What comes out here.
    pub result: Outcome,
}

impl Receipt {
    /// Computes the inputs again.
    ///
    /// # Errors
    /// `older-edition` at `edition` where other rules gave the verdict: what comes
    /// out by these says nothing about it. Else those of
    /// [`compare`](cost::compare), at `scenario`.
    pub fn recompute(&self) -> Result<Recomputed, Error> {
        if self.edition != Some(Rules::MAX) {
            return Err(Error::older_edition("edition"));
        }
        let comparison = self.scenario.as_ref().map(cost::compare).transpose();
        let totals_minor = comparison.map_err(|error| error.within("scenario"))?.map(|comparison| totals(&comparison));
        let result = Outcome { verdict: fit::assess(&self.answers).verdict, totals_minor };
        let engine = env!("CARGO_PKG_VERSION");
        Ok(Recomputed { same: result == self.result, engine, defaults: defaults::digest(), result })
    }
}

fn totals(comparison: &Comparison) -> OptionTotals {
    // The model refuses what passes 2^53 − 1.
    let total = |minor| Total::new(minor).unwrap_or(Total::MAX);
    OptionTotals {
        fractional: total(comparison.fractional.cost.total_minor),
        full_time: total(comparison.full_time.cost.total_minor),
        bridge: comparison.bridge.as_ref().map(|bridge| total(bridge.cost.total_minor)),
        practitioners: comparison.practitioners.as_ref().map(|people| total(people.cost.total_minor)),
    }
}

/// What an engine or its defaults call themselves: up to 40 letters, digits and
/// `.`, `-`, `+`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition(String);

impl Edition {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_valid(name: &str) -> bool {
        let is_known = |sign: u8| sign.is_ascii_alphanumeric() || b".-+".contains(&sign);
        !name.is_empty() && name.len() <= 40 && name.bytes().all(is_known)
    }
}

impl Input for Edition {
    const SCHEMA: Schema = Schema::Text("up to 40 letters, digits and . - +", Self::is_valid);

    fn take(from: &mut Checked) -> Self {
        Self(from.text())
    }
}

deserialize!([] Edition);
