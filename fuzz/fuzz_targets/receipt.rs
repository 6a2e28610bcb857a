//! Receipts: computed again they give the same every time, and what they were made of is right.

#![no_main]

use arbitrary::Arbitrary;
use fractional_fit::decode;
use fractional_fit::receipt::Receipt;
use fractional_fit_fuzz::answers::ChangedAnswers;
use fractional_fit_fuzz::check_refusal;
use fractional_fit_fuzz::edit::Odd;
use fractional_fit_fuzz::scenario::ChangedScenario;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

#[derive(Debug, Arbitrary)]
struct ChangedReceipt {
    answers: ChangedAnswers,
    scenario: Option<ChangedScenario>,
    engine: Option<String>,
    totals: Option<[i64; 2]>,
    also: Option<(String, Odd)>,
}

impl ChangedReceipt {
    fn into_value(self) -> Value {
        let mut receipt = json!({
            "receipt": 1,
            "edition": 2,
            "engine": self.engine.as_deref().unwrap_or("0.1.0"),
            "defaults": "0123456789abcdef",
            "answers": self.answers.into_value(),
            "scenario": self.scenario.map(ChangedScenario::into_value),
            "result": { "totalsMinor": self.totals.map(|[one, other]| json!({ "fractional": one, "fullTime": other })) },
        });
        if let Some((key, value)) = self.also {
            receipt[key] = value.into_value();
        }
        receipt
    }
}

fuzz_target!(|changed: ChangedReceipt| {
    let mut receipt = match decode::<Receipt, _>(changed.into_value()) {
        Ok(receipt) => receipt,
        Err(error) => return check_refusal(&error),
    };
    match receipt.recompute() {
        Ok(again) => {
            assert_eq!(again.same, again.result == receipt.result);
            receipt.result = again.result;
            assert!(receipt.recompute().unwrap().same);
            let written = serde_json::to_value(again.result).unwrap();
            assert!(written.as_object().unwrap().len() <= 2);
        }
        Err(error) => {
            check_refusal(&error);
            let older = error.code() == "older-edition";
            assert!(older || error.field().starts_with("scenario"), "{}", error.field());
        }
    }
});
