//! How many questions a visitor is asked before the verdict is decided.

use super::rules;
use super::space::{DECIDING, STATES, WEIGHTS, answered, answers_of_states, digit, is_open, over_completions};
use fractional_fit::fit::{Several, next_question};

/// The questions still to be asked from each state: the mean over all raw
/// completions, and the worst case.
struct Asked {
    mean: Vec<f64>,
    worst: Vec<u32>,
}

impl Asked {
    /// By dynamic programming: a state with fewer open questions has a smaller
    /// number. `ask` chooses from the state and the means of the later states.
    fn by(decided: &[bool], ask: impl Fn(usize, &dyn Fn(usize) -> f64) -> usize) -> Self {
        let mut asked = Self { mean: vec![0.0; STATES], worst: vec![0; STATES] };
        for state in (0..STATES).filter(|&state| !decided[state]) {
            let place = ask(state, &|place| asked.mean_after(state, place));
            asked.mean[state] = asked.mean_after(state, place);
            let worst = (0..WEIGHTS[place].len()).map(|class| asked.worst[answered(state, place, class)]).max();
            asked.worst[state] = 1 + worst.unwrap();
        }
        asked
    }

    fn mean_after(&self, state: usize, place: usize) -> f64 {
        let total: u32 = WEIGHTS[place].iter().sum();
        let then = WEIGHTS[place]
            .iter()
            .enumerate()
            .map(|(class, &weight)| f64::from(weight) / f64::from(total) * self.mean[answered(state, place, class)]);
        1.0 + then.sum::<f64>()
    }

    fn before_any_answer(&self) -> (f64, u32) {
        (self.mean[STATES - 1], self.worst[STATES - 1])
    }
}

fn open(state: usize) -> impl Iterator<Item = usize> {
    (0..WEIGHTS.len()).filter(move |&place| is_open(state, place))
}

fn decided() -> Vec<bool> {
    over_completions(|answers| Several::from_iter([rules::verdict(answers)]), |a, b| a.union(*b))
        .into_iter()
        .map(|possible| possible.single().is_some())
        .collect()
}

/// The question that the engine asks in each state.
fn chosen() -> Vec<Option<usize>> {
    let place = |question| DECIDING.iter().position(|&deciding| deciding == question).unwrap();
    answers_of_states().iter().map(|answers| next_question(answers).map(place)).collect()
}

#[test]
fn no_order_of_questions_needs_fewer_from_the_start() {
    let decided = decided();
    let chosen = chosen();
    let best = Asked::by(&decided, |state, mean| open(state).min_by(|&a, &b| mean(a).total_cmp(&mean(b))).unwrap());
    let fixed = Asked::by(&decided, |state, _| open(state).next().unwrap());
    let ours = Asked::by(&decided, |state, _| chosen[state].unwrap());

    let undecided: Vec<usize> = (0..STATES).filter(|&state| !decided[state]).collect();
    let count = f64::from(u32::try_from(undecided.len()).unwrap());
    println!("questions asked before the verdict is decided, over all complete sets of answers:");
    for (name, asked) in [("the order of the rules", &fixed), ("next question", &ours), ("the best possible", &best)] {
        let (mean, worst) = asked.before_any_answer();
        let more = undecided.iter().map(|&state| asked.mean[state] - best.mean[state]);
        let (sum, most) = more.fold((0.0, 0.0_f64), |(sum, most), more| (sum + more, most.max(more)));
        println!(
            "{name:>22}: mean {mean:.5}, worst {worst}; from any of {} undecided states {:.5} more than best on average, {most:.3} at most",
            undecided.len(),
            sum / count,
        );
    }
    let ((ours_mean, ours_worst), (best_mean, best_worst)) = (ours.before_any_answer(), best.before_any_answer());
    assert!(ours_mean <= best_mean * (1.0 + 1e-12), "{ours_mean} instead of {best_mean}");
    assert!(ours_worst <= best_worst, "{ours_worst} instead of {best_worst}");
    let more = undecided.iter().map(|&state| ours.mean[state] - best.mean[state]);
    assert!(more.sum::<f64>() / count < 0.001);
}

#[test]
fn a_question_that_cant_change_the_verdict_is_never_asked() {
    let verdicts = over_completions(|answers| Several::from_iter([rules::verdict(answers)]), |a, b| a.union(*b));
    // For each state, which open questions change the verdict in some completion.
    let mut matters = vec![0_u16; STATES];
    for state in 0..STATES {
        let mut places = open(state);
        matters[state] = match (places.next(), places.next()) {
            (None, _) => 0,
            (Some(only), None) => u16::from(verdicts[state].single().is_none()) << only,
            (Some(one), Some(other)) => {
                let through = |place: usize| {
                    let states = (0..WEIGHTS[place].len()).map(move |class| answered(state, place, class));
                    states.fold(0, |all, state| all | matters[state])
                };
                through(one) | through(other) & 1 << one
            }
        };
    }
    for (state, chosen) in chosen().into_iter().enumerate() {
        match chosen {
            Some(place) => assert!(
                matters[state] >> place & 1 == 1,
                "{place} in {:?}",
                (0..11).map(|p| digit(state, p)).collect::<Vec<_>>()
            ),
            None => assert_eq!(matters[state], 0),
        }
    }
}
