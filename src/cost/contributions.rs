//! What an employer pays on top of pay, by rule.

use super::scenario::{ContributionMode, ContributionRule, Scenario};
use crate::error::ErrorCode;
use crate::money::{MILLION, part, scaled, sum};
use crate::{Error, defaults};

/// The rules of a scenario: its own, or those of its country.
pub(super) fn rules(scenario: &Scenario) -> Result<&[ContributionRule], Error> {
    if let Some(rules) = &scenario.contribution_rules {
        return Ok(rules);
    }
    let country = scenario.country.ok_or_else(|| Error::missing("country"))?;
    defaults::contribution_rules(country.as_str()).ok_or_else(|| {
        Error::new(ErrorCode::UnknownValue, "country", "no contribution rules are known for it: give contributionRules")
    })
}

impl ContributionRule {
    /// What is due in a month, for its pay and the pay of the calendar year before it.
    pub(super) fn due(&self, pay: i64, before: i64) -> i64 {
        match self.mode {
            // A twelfth of each limit: compared in twelfths, so that nothing is rounded before the end.
            ContributionMode::Prorata => {
                scaled(self.taxable(pay.min(i64::MAX / 12) * 12), self.rate_ppm.get(), 12 * MILLION)
            }
            ContributionMode::CumulativeYear => self.due_through(sum(before, pay)) - self.due_through(before),
        }
    }

    /// What is due on a year's pay.
    #[inline]
    pub(super) fn due_through(&self, pay: i64) -> i64 {
        part(self.taxable(pay), self.rate_ppm.get())
    }

    /// The part of pay between threshold and cap.
    #[inline]
    fn taxable(&self, pay: i64) -> i64 {
        let capped = self.cap_minor.map_or(pay, |cap| pay.min(cap.get()));
        (capped - self.threshold_minor.get()).max(0)
    }
}
