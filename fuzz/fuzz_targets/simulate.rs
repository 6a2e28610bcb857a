//! Whatever may be uncertain: estimates are numbers that agree with each other,
//! and slices come to the same as all draws at once.

#![no_main]

use fractional_fit::decode;
use fractional_fit::uncertainty::{Estimate, Simulation, Summary, UncertainScenario, simulate, tornado};
use fractional_fit_fuzz::check_refusal;
use fractional_fit_fuzz::uncertain::ChangedUncertainty;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|changed: ChangedUncertainty| {
    let input = match decode::<UncertainScenario, _>(changed.into_value()) {
        Ok(input) => input,
        Err(error) => return check_refusal(&error),
    };
    match tornado(&input) {
        Ok(tornado) => assert!(tornado.rows.is_sorted_by(|one, other| one.swing_minor >= other.swing_minor)),
        Err(error) => check_refusal(&error),
    }
    match simulate(&input) {
        Ok(estimate) => {
            check(&estimate);
            let sliced = in_slices(&input);
            assert_eq!(sliced, estimate);
        }
        Err(error) => check_refusal(&error),
    }
});

fn in_slices(input: &UncertainScenario) -> Estimate {
    let mut simulation = Simulation::new(input).unwrap();
    for size in (1..=7).cycle() {
        if simulation.run(size).unwrap() {
            break;
        }
    }
    simulation.estimate()
}

fn check(estimate: &Estimate) {
    assert_eq!(estimate.draws, estimate.planned);
    let summaries = &estimate.summary_minor;
    let options = [Some(summaries.fractional), Some(summaries.full_time), summaries.bridge, summaries.practitioners];
    for Summary { mean, p5, p50, p95, .. } in
        options.into_iter().flatten().chain([summaries.full_time_minus_fractional])
    {
        assert!(p5 <= p50 && p50 <= p95, "{p5} {p50} {p95}");
        assert!(mean.abs() <= (1 << 53));
    }
    let is_share = |share: f64| (0.0..=1.0).contains(&share);
    assert!(is_share(estimate.share_fractional_cheaper));
    let cheapest = &estimate.share_cheapest;
    let shares = [Some(cheapest.fractional), Some(cheapest.full_time), cheapest.bridge, cheapest.practitioners];
    assert!(shares.into_iter().flatten().all(is_share));
    assert!((shares.into_iter().flatten().sum::<f64>() - 1.0).abs() < 1e-9);
    assert!(estimate.density.bin_minor > 0 && estimate.density.shares.iter().copied().all(is_share));
    assert!(estimate.evpi_minor >= 0);
    let effects = estimate.inputs.iter().map(|input| (input.first_order, input.total, input.evppi_minor));
    let turnover = &estimate.turnover;
    for (first, total, value) in effects.chain([(turnover.first_order, turnover.total, turnover.evppi_minor)]) {
        assert!(is_share(first), "{first}");
        assert!(total.is_some_and(f64::is_finite), "{total:?}");
        assert!(value >= 0, "{value}");
    }
}
