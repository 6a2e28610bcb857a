//! Every set of answers: the raw ones, and the classes that are told apart by
//! the verdict alone, or by everything that is shown. That no more is told
//! apart is itself tested, over every raw set.

use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, EngagementMonths, EnumSet, FullTimeCase, InternalOwner, NamedEnum, Phase, Question, Symptom,
};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Raw answers to a question; of the durations, the ends of the classes 0..2, 3..24 and 25..60.
pub(crate) fn values(question: Question) -> Vec<Answer> {
    fn all<T: NamedEnum>(answer: impl Fn(T) -> Answer) -> Vec<Answer> {
        T::ALL.iter().copied().map(answer).collect()
    }
    fn subsets<T: NamedEnum>(answer: impl Fn(EnumSet<T>) -> Answer) -> Vec<Answer> {
        let subset = |bits: usize| T::ALL.iter().enumerate().filter(move |(place, _)| bits >> place & 1 == 1);
        (0..1 << T::ALL.len()).map(|bits| answer(subset(bits).map(|(_, &value)| value).collect())).collect()
    }
    match question {
        Question::Symptoms => subsets(Answer::Symptoms),
        Question::AiDecisions => all(Answer::AiDecisions),
        Question::RealCost => all(Answer::RealCost),
        Question::PrimaryNeed => all(Answer::PrimaryNeed),
        Question::Phase => all(Answer::Phase),
        Question::Availability => all(Answer::Availability),
        Question::FullTimeCase => subsets(Answer::FullTimeCase),
        Question::DurationMonths => {
            [2, 24, 25].map(|months| Answer::DurationMonths(EngagementMonths::new(months).unwrap())).into()
        }
        Question::InternalOwner => all(Answer::InternalOwner),
        Question::Readiness => all(Answer::Readiness),
        Question::Openness => all(Answer::Openness),
        Question::Regulated => all(Answer::Regulated),
    }
}

/// What is answered to a question.
pub(crate) fn answer(answers: &Answers, question: Question) -> Option<Answer> {
    match question {
        Question::Symptoms => answers.symptoms.map(Answer::Symptoms),
        Question::AiDecisions => answers.ai_decisions.map(Answer::AiDecisions),
        Question::RealCost => answers.real_cost.map(Answer::RealCost),
        Question::PrimaryNeed => answers.primary_need.map(Answer::PrimaryNeed),
        Question::Phase => answers.phase.map(Answer::Phase),
        Question::Availability => answers.availability.map(Answer::Availability),
        Question::FullTimeCase => answers.full_time_case.map(Answer::FullTimeCase),
        Question::DurationMonths => answers.duration_months.map(Answer::DurationMonths),
        Question::InternalOwner => answers.internal_owner.map(Answer::InternalOwner),
        Question::Readiness => answers.readiness.map(Answer::Readiness),
        Question::Openness => answers.openness.map(Answer::Openness),
        Question::Regulated => answers.regulated.map(Answer::Regulated),
    }
}

/// One question of a space.
pub(crate) struct Place {
    pub(crate) question: Question,
    /// Raw answers, by the class that they are in. The first stands for all.
    pub(crate) classes: Vec<Vec<Answer>>,
    stride: usize,
}

/// Numbers the incomplete sets of classes: a digit for each question, whose
/// largest value is "unanswered". So what is answered more has a lower number.
pub(crate) struct Space {
    pub(crate) places: Vec<Place>,
    class: fn(Answer) -> usize,
}

impl Space {
    fn new(questions: &[Question], class: fn(Answer) -> usize) -> Self {
        let mut stride = 1;
        let place = |&question| {
            let mut of: Vec<Vec<Answer>> = Vec::new();
            for value in values(question) {
                let class = class(value);
                of.resize_with(of.len().max(class + 1), Vec::new);
                of[class].push(value);
            }
            let place = Place { question, classes: of, stride };
            stride *= place.classes.len() + 1;
            place
        };
        Self { places: questions.iter().map(place).collect(), class }
    }

    /// What the verdict tells apart: all questions but `regulated`.
    pub(crate) fn deciding() -> Self {
        Self::new(&Question::ALL[..11], |answer| match answer {
            Answer::Symptoms(symptoms) => usize::from(!symptoms.is_empty()),
            Answer::Phase(phase) => usize::from(phase != Phase::None),
            Answer::DurationMonths(months) => usize::from(months.get() >= 3),
            Answer::FullTimeCase(case) => seat(case),
            one => by_itself(one),
        })
    }

    /// What matters for anything that is shown: also whether the signs come with
    /// a warning, long engagements, and regulation.
    pub(crate) fn shown() -> Self {
        Self::new(Question::ALL, |answer| match answer {
            Answer::Symptoms(symptoms) => {
                let sees = |sign| symptoms.contains(sign);
                let direction = sees(Symptom::DirectionlessInvestment) || sees(Symptom::UngroundedCommitments);
                let signs = 1 + usize::from(direction) + 2 * usize::from(sees(Symptom::CapabilityGap));
                if symptoms.is_empty() { 0 } else { signs }
            }
            Answer::Phase(phase) => usize::from(phase != Phase::None),
            Answer::DurationMonths(months) => usize::from(months.get() >= 3) + usize::from(months.get() > 24),
            Answer::FullTimeCase(case) => seat(case),
            one => by_itself(one),
        })
    }

    pub(crate) fn states(&self) -> usize {
        self.places.iter().map(|place| place.classes.len() + 1).product()
    }

    pub(crate) fn digit(&self, state: usize, place: usize) -> usize {
        let Place { classes, stride, .. } = &self.places[place];
        state / stride % (classes.len() + 1)
    }

    /// The places of the open questions.
    pub(crate) fn open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.places.len()).filter(move |&place| self.digit(state, place) == self.places[place].classes.len())
    }

    /// The same state with the question at `place` answered by each class.
    pub(crate) fn answered(&self, state: usize, place: usize) -> impl Iterator<Item = usize> {
        let Place { classes, stride, .. } = &self.places[place];
        let from = state - self.digit(state, place) * stride;
        (0..classes.len()).map(move |class| from + class * stride)
    }

    /// The same state with the question at `place` open.
    pub(crate) fn unanswered(&self, state: usize, place: usize) -> usize {
        let Place { classes, stride, .. } = &self.places[place];
        state + (classes.len() - self.digit(state, place)) * stride
    }

    /// How many raw answers are in each class.
    pub(crate) fn weights(&self, place: usize) -> impl Iterator<Item = f64> {
        self.places[place].classes.iter().map(|class| f64::from(u32::try_from(class.len()).unwrap()))
    }

    /// Raw answers for a state.
    pub(crate) fn answers(&self, state: usize) -> Answers {
        let known = self
            .places
            .iter()
            .enumerate()
            .filter_map(|(number, place)| place.classes.get(self.digit(state, number)).map(|class| class[0]));
        known.fold(Answers::default(), Answers::with)
    }

    pub(crate) fn state(&self, answers: &Answers) -> usize {
        let digit = |place: &Place| {
            let given = answer(answers, place.question);
            given.map_or(place.classes.len(), self.class) * place.stride
        };
        self.places.iter().map(digit).sum()
    }

    /// For every state, `join` over all its completions of what `complete` says of each.
    pub(crate) fn over_completions<T: Clone>(
        &self,
        complete: impl Fn(&Answers) -> T,
        join: impl Fn(&T, &T) -> T,
    ) -> Vec<T> {
        let mut all: Vec<T> = Vec::with_capacity(self.states());
        for state in 0..self.states() {
            let value = match self.open(state).next() {
                None => complete(&self.answers(state)),
                Some(place) => {
                    let children = self.answered(state, place).map(|state| all[state].clone());
                    children.reduce(|a, b| join(&a, &b)).unwrap()
                }
            };
            all.push(value);
        }
        all
    }

    /// Visits every raw set of answers with its state, on all processors; each
    /// question may also be unanswered if `incomplete`. Gives the tallies of the parts.
    pub(crate) fn every<T: Default + Send>(
        &self,
        incomplete: bool,
        visit: impl Fn(&mut T, &Answers, usize) + Sync,
    ) -> Vec<T> {
        let questions: Vec<Raw> = Question::ALL.iter().map(|&question| self.raw(question, incomplete)).collect();
        let (first, rest) = questions.split_at(2);
        let mut parts = Vec::new();
        walk(first, Answers::default(), 0, &mut |answers, state| parts.push((*answers, state)));
        on_all_processors(parts.len(), |tally, part| {
            let (answers, state) = parts[part];
            walk(rest, answers, state, &mut |answers, state| visit(tally, answers, state));
        })
    }

    /// Each raw answer with its part of the state's number.
    fn raw(&self, question: Question, incomplete: bool) -> Raw {
        let place = self.places.iter().find(|place| place.question == question);
        let part = |answer| place.map_or(0, |place| place.stride * (self.class)(answer));
        let known = values(question).into_iter().map(|answer| (Some(answer), part(answer)));
        let open = place.map_or(0, |place| place.stride * place.classes.len());
        known.chain(incomplete.then_some((None, open))).collect()
    }
}

type Raw = Vec<(Option<Answer>, usize)>;

fn walk(questions: &[Raw], answers: Answers, state: usize, visit: &mut impl FnMut(&Answers, usize)) {
    let Some((values, rest)) = questions.split_first() else { return visit(&answers, state) };
    for &(answer, part) in values {
        walk(rest, answer.map_or(answers, |answer| answers.with(answer)), state + part, visit);
    }
}

/// The class of an answer that shares it with no other.
fn by_itself(answer: Answer) -> usize {
    values(answer.question()).iter().position(|&value| value == answer).unwrap()
}

/// No budget, the budget, all three.
fn seat(case: EnumSet<FullTimeCase>) -> usize {
    usize::from(case.contains(FullTimeCase::Budget)) + usize::from(case == EnumSet::ALL)
}

/// Whether nobody inside owns the work.
pub(crate) fn is_ownerless(answers: &Answers) -> bool {
    answers.internal_owner == Some(InternalOwner::None)
}

/// Calls `visit` for every way of answering the questions, on top of `answers`.
pub(crate) fn each(questions: &[(Question, Vec<Answer>)], answers: Answers, visit: &mut impl FnMut(&Answers)) {
    let Some(((_, values), rest)) = questions.split_first() else { return visit(&answers) };
    for &value in values {
        each(rest, answers.with(value), visit);
    }
}

/// Does `work` for every number below `count`, and gives the tallies.
pub(crate) fn on_all_processors<T: Default + Send>(count: usize, work: impl Fn(&mut T, usize) + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let portion = count.div_ceil(256);
    let work = || {
        let mut tally = T::default();
        loop {
            let from = next.fetch_add(portion, Ordering::Relaxed);
            if from >= count {
                return tally;
            }
            (from..count.min(from + portion)).for_each(|number| work(&mut tally, number));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    })
}
