//! The twelve questions and what may be answered to them.

use crate::Bounded;
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::named_enum;
use crate::input::record::record;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// A duration in whole months, from 0 to 60.
pub type EngagementMonths = Bounded<0, 60>;

record! {
    /// What a company answers about its situation. Every question may be
    /// unanswered: missing or null.
    ///
    /// An unanswered set is `None`; a set that is answered with "none of these" is
    /// empty. An unsure answer is an answer.
    ///
    /// ```
    /// use fractional_fit::{Answers, decode};
    /// use fractional_fit::fit::PrimaryNeed;
    ///
    /// let answers: Answers = decode(serde_json::json!({ "primaryNeed": "leadership", "symptoms": [] })).unwrap();
    /// assert_eq!(answers.primary_need, Some(PrimaryNeed::Leadership));
    /// assert!(answers.symptoms.unwrap().is_empty());
    /// assert_eq!(answers.full_time_case, None);
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
    #[serde(rename_all = "camelCase", default)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
    pub struct Answers {
        /// Which of the four warning signs the company sees.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "EnumSet<Symptom> | null"))]
        pub symptoms: Option<EnumSet<Symptom>>,
        /// Whether important technology or AI decisions go wrong, or are put off.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Certainty | null"))]
        pub ai_decisions: Option<Certainty>,
        /// Whether that costs real money or opportunities.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "RealCost | null"))]
        pub real_cost: Option<RealCost>,
        /// What the company needs most.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "PrimaryNeed | null"))]
        pub primary_need: Option<PrimaryNeed>,
        /// The phase of work that lies ahead.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Phase | null"))]
        pub phase: Option<Phase>,
        /// How much time the role takes in a normal week.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Availability | null"))]
        pub availability: Option<Availability>,
        /// What the company already has for a full-time CTO.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "EnumSet<FullTimeCase> | null"))]
        pub full_time_case: Option<EnumSet<FullTimeCase>>,
        /// Planned length of the engagement, in months.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "EngagementMonths | null"))]
        pub duration_months: Option<EngagementMonths>,
        /// Who inside the company owns the work, and takes it over.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "InternalOwner | null"))]
        pub internal_owner: Option<InternalOwner>,
        /// Whether the leadership will act on recommendations.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Readiness | null"))]
        pub readiness: Option<Readiness>,
        /// How the leadership reacts when an outsider disagrees.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Openness | null"))]
        pub openness: Option<Openness>,
        /// Whether the industry is regulated or the data sensitive.
        #[cfg_attr(feature = "wasm", tsify(optional, type = "Regulated | null"))]
        pub regulated: Option<Regulated>,
    }
}

/// One question with an answer to it, as it appears in flips: `{"question": "durationMonths", "to": 3}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), serde(tag = "question", content = "to", rename_all = "camelCase"))]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(tag = "question", content = "to", rename_all = "camelCase")
)]
#[expect(missing_docs, reason = "each is the question of its name: see Answers")]
pub enum Answer {
    Symptoms(EnumSet<Symptom>),
    AiDecisions(Certainty),
    RealCost(RealCost),
    PrimaryNeed(PrimaryNeed),
    Phase(Phase),
    Availability(Availability),
    FullTimeCase(EnumSet<FullTimeCase>),
    DurationMonths(EngagementMonths),
    InternalOwner(InternalOwner),
    Readiness(Readiness),
    Openness(Openness),
    Regulated(Regulated),
}

impl Answer {
    /// The question that it answers.
    #[must_use]
    pub const fn question(self) -> Question {
        match self {
            Self::Symptoms(_) => Question::Symptoms,
            Self::AiDecisions(_) => Question::AiDecisions,
            Self::RealCost(_) => Question::RealCost,
            Self::PrimaryNeed(_) => Question::PrimaryNeed,
            Self::Phase(_) => Question::Phase,
            Self::Availability(_) => Question::Availability,
            Self::FullTimeCase(_) => Question::FullTimeCase,
            Self::DurationMonths(_) => Question::DurationMonths,
            Self::InternalOwner(_) => Question::InternalOwner,
            Self::Readiness(_) => Question::Readiness,
            Self::Openness(_) => Question::Openness,
            Self::Regulated(_) => Question::Regulated,
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("Answer", 2)?;
        record.serialize_field("question", &self.question())?;
        record.serialize_field("to", &To(*self))?;
        record.end()
    }
}

/// What is answered, without the question.
pub(crate) struct To(pub(crate) Answer);

impl Serialize for To {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Symptoms(value) => value.serialize(serializer),
            Answer::PrimaryNeed(value) => value.serialize(serializer),
            Answer::AiDecisions(value) => value.serialize(serializer),
            Answer::RealCost(value) => value.serialize(serializer),
            Answer::Availability(value) => value.serialize(serializer),
            Answer::Readiness(value) => value.serialize(serializer),
            Answer::Openness(value) => value.serialize(serializer),
            Answer::Phase(value) => value.serialize(serializer),
            Answer::DurationMonths(value) => value.serialize(serializer),
            Answer::InternalOwner(value) => value.serialize(serializer),
            Answer::FullTimeCase(value) => value.serialize(serializer),
            Answer::Regulated(value) => value.serialize(serializer),
        }
    }
}

impl Answers {
    /// The same answers but for one.
    ///
    /// ```
    /// use fractional_fit::Answers;
    /// use fractional_fit::fit::{Answer, Phase, Question};
    ///
    /// let answers = Answers::default().with(Answer::Phase(Phase::None));
    /// assert_eq!(answers.phase, Some(Phase::None));
    /// assert!(answers.has(Question::Phase));
    /// ```
    #[must_use]
    pub const fn with(mut self, answer: Answer) -> Self {
        match answer {
            Answer::Symptoms(value) => self.symptoms = Some(value),
            Answer::AiDecisions(value) => self.ai_decisions = Some(value),
            Answer::RealCost(value) => self.real_cost = Some(value),
            Answer::PrimaryNeed(value) => self.primary_need = Some(value),
            Answer::Phase(value) => self.phase = Some(value),
            Answer::Availability(value) => self.availability = Some(value),
            Answer::FullTimeCase(value) => self.full_time_case = Some(value),
            Answer::DurationMonths(value) => self.duration_months = Some(value),
            Answer::InternalOwner(value) => self.internal_owner = Some(value),
            Answer::Readiness(value) => self.readiness = Some(value),
            Answer::Openness(value) => self.openness = Some(value),
            Answer::Regulated(value) => self.regulated = Some(value),
        }
        self
    }

    /// Whether a question is answered.
    #[must_use]
    pub const fn has(&self, question: Question) -> bool {
        match question {
            Question::Symptoms => self.symptoms.is_some(),
            Question::AiDecisions => self.ai_decisions.is_some(),
            Question::RealCost => self.real_cost.is_some(),
            Question::PrimaryNeed => self.primary_need.is_some(),
            Question::Phase => self.phase.is_some(),
            Question::Availability => self.availability.is_some(),
            Question::FullTimeCase => self.full_time_case.is_some(),
            Question::DurationMonths => self.duration_months.is_some(),
            Question::InternalOwner => self.internal_owner.is_some(),
            Question::Readiness => self.readiness.is_some(),
            Question::Openness => self.openness.is_some(),
            Question::Regulated => self.regulated.is_some(),
        }
    }
}

named_enum! {
    /// The id of a question: the key of its answer in [`Answers`]. In the order of
    /// the conversation.
    pub enum Question {
        /// The four warning signs.
        Symptoms = "symptoms",
        /// Whether important technology or AI decisions go wrong, or are put off.
        AiDecisions = "aiDecisions",
        /// Whether that costs real money or opportunities.
        RealCost = "realCost",
        /// What the company needs most.
        PrimaryNeed = "primaryNeed",
        /// The phase of work that lies ahead.
        Phase = "phase",
        /// How much time the role takes in a normal week.
        Availability = "availability",
        /// What the company already has for a full-time CTO.
        FullTimeCase = "fullTimeCase",
        /// Planned length of the engagement.
        DurationMonths = "durationMonths",
        /// Who inside the company owns the work.
        InternalOwner = "internalOwner",
        /// Whether the leadership will act on recommendations.
        Readiness = "readiness",
        /// How the leadership reacts when an outsider disagrees.
        Openness = "openness",
        /// Whether the industry is regulated or the data sensitive.
        Regulated = "regulated",
    }
}

named_enum! {
    /// What the company mainly needs.
    pub enum PrimaryNeed {
        /// Technical leadership at the executive level.
        Leadership = "leadership",
        /// Both leadership and implementation.
        Both = "both",
        /// Someone who builds.
        Implementation = "implementation",
    }
}

named_enum! {
    /// Yes, no or not sure.
    pub enum Certainty {
        /// It is.
        Yes = "yes",
        /// Not known; never counted as met.
        Unsure = "unsure",
        /// It is not.
        No = "no",
    }
}

named_enum! {
    /// Whether the decisions cost something.
    pub enum RealCost {
        /// They do: money or opportunities.
        Yes = "yes",
        /// Not yet, but a decision is due that would be expensive to get wrong.
        AtStake = "at-stake",
        /// Not known; never counted as met.
        Unsure = "unsure",
        /// They don't.
        No = "no",
    }
}

named_enum! {
    /// A sign that technology or AI decisions go wrong.
    pub enum Symptom {
        /// Money is spent on AI or other technology without a clear direction.
        DirectionlessInvestment = "directionless-investment",
        /// Vendors deliver less than they promised.
        UnderperformingVendors = "underperforming-vendors",
        /// The team lacks the know-how to judge the options.
        CapabilityGap = "capability-gap",
        /// The company makes promises without checking that they can be kept.
        UngroundedCommitments = "ungrounded-commitments",
    }
}

named_enum! {
    /// How much time the role takes.
    pub enum Availability {
        /// Up to a few days a week, planned in advance.
        PartTime = "part-time",
        /// A few days a week, more at busy times.
        PartTimeWithPeaks = "part-time-with-peaks",
        /// Every day.
        FullTime = "full-time",
    }
}

named_enum! {
    /// Whether the leadership acts on recommendations.
    pub enum Readiness {
        /// It does.
        Ready = "ready",
        /// On some.
        Partly = "partly",
        /// It won't.
        NotReady = "not-ready",
    }
}

named_enum! {
    /// How the leadership reacts when an outsider disagrees.
    pub enum Openness {
        /// It wants them.
        WelcomesPushback = "welcomes-pushback",
        /// On some subjects.
        Selective = "selective",
        /// It wants its own views confirmed.
        WantsValidation = "wants-validation",
    }
}

named_enum! {
    /// A phase of work with an end.
    pub enum Phase {
        /// A major AI initiative.
        AiInitiative = "ai-initiative",
        /// The choice of a platform.
        PlatformEvaluation = "platform-evaluation",
        /// The building of a team.
        TeamBuildout = "team-buildout",
        /// Another phase that is defined.
        OtherDefined = "other-defined",
        /// No phase: the work has no defined end.
        None = "none",
    }
}

named_enum! {
    /// The person inside who owns the work.
    pub enum InternalOwner {
        /// Named, and has the time.
        Clear = "clear",
        /// Named, but without the time.
        NamedWithoutTime = "named-without-time",
        /// Nobody.
        None = "none",
    }
}

named_enum! {
    /// What justifies a full-time hire.
    pub enum FullTimeCase {
        /// The company is large enough.
        Scale = "scale",
        /// The budget is there.
        Budget = "budget",
        /// The role is clear.
        RoleClarity = "role-clarity",
    }
}

named_enum! {
    /// Whether the industry is regulated or the data sensitive.
    pub enum Regulated {
        /// It is.
        Yes = "yes",
        /// It is not.
        No = "no",
    }
}
