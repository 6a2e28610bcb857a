//! A WASI program that uses the crate, without JSON: what each option costs in a country, at a salary of one's own.

use fractional_fit::{Error, ErrorCode, cost, defaults};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let country = arguments.next().unwrap_or_default();
    let salary = arguments.next().and_then(|text| text.parse().ok()).unwrap_or_default();
    match totals(&country, salary) {
        Ok([fractional, full_time]) => {
            println!("{fractional} {full_time}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(if error.kind() == ErrorCode::TooLarge { 3 } else { 2 })
        }
    }
}

fn totals(country: &str, salary: i64) -> Result<[i64; 2], Error> {
    let mut scenario = defaults::scenario(country)?;
    scenario.full_time.base_minor = salary.try_into()?;
    let comparison = cost::compare(&scenario)?;
    Ok([comparison.fractional.cost.total_minor, comparison.full_time.cost.total_minor])
}
