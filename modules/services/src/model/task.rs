//! A task: a step of a workflow for one application, or an appeal. Which can be begun, and when an application may be decided.

use stoa_kernel::{
    Id, Resource, Timestamp,
    actor::{Staff, StaffMember},
};

use super::{
    Application,
    workflow::{Duty, Step, TaskKind, all_before, before},
};

/// A task. `remarks` are sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Task {
    pub id: Id<Task>,
    pub application: Id<Application>,
    /// The key of its step in the application's version of the file; `appeal` for an appeal.
    pub step: String,
    pub kind: TaskKind,
    /// Its place among the application's tasks.
    pub position: i64,
    pub state: TaskState,
    pub agency: String,
    pub duty: Duty,
    /// A team's slug; empty for anybody of the body.
    pub team: String,
    pub assignee: Option<Id<StaffMember>>,
    /// Empty while nobody has taken it.
    pub assignee_name: String,
    /// Since when it can be worked on.
    pub opened_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
    /// When the place is inspected, as agreed.
    pub visit_at: Option<Timestamp>,
    pub result: Option<TaskResult>,
    pub remarks: Option<Vec<u8>>,
    pub finished_at: Option<Timestamp>,
    /// Who finished it.
    pub finished_by: Option<i64>,
    pub version: i64,
}

/// Whether a task can be worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Steps before it are not finished.
    Waiting,
    Open,
    /// Somebody has to pay: the money finishes it, and nobody of staff.
    Paying,
    Done,
    /// It was left: the application was decided or withdrawn without it.
    Dropped,
}

impl TaskState {
    pub const ALL: [TaskState; 5] = [
        TaskState::Waiting,
        TaskState::Open,
        TaskState::Paying,
        TaskState::Done,
        TaskState::Dropped,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            TaskState::Waiting => "waiting",
            TaskState::Open => "open",
            TaskState::Paying => "paying",
            TaskState::Done => "done",
            TaskState::Dropped => "dropped",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

/// What came of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskResult {
    Passed,
    Failed,
    /// The place is inspected once more.
    Again,
    /// The decision stands.
    Upheld,
    /// The decision is replaced by the other one.
    Changed,
}

impl TaskResult {
    pub const ALL: [TaskResult; 5] = [
        TaskResult::Passed,
        TaskResult::Failed,
        TaskResult::Again,
        TaskResult::Upheld,
        TaskResult::Changed,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            TaskResult::Passed => "passed",
            TaskResult::Failed => "failed",
            TaskResult::Again => "again",
            TaskResult::Upheld => "upheld",
            TaskResult::Changed => "changed",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.slug() == slug)
    }
}

/// What was found of an item of a checklist. `remark` is sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Tick {
    pub item: String,
    pub result: Found,
    pub remark: Option<Vec<u8>>,
}

/// Whether an item is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Yes,
    No,
    /// It does not apply.
    Other,
}

impl Found {
    pub const ALL: [Found; 3] = [Found::Yes, Found::No, Found::Other];

    pub const fn slug(self) -> &'static str {
        match self {
            Found::Yes => "yes",
            Found::No => "no",
            Found::Other => "other",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.slug() == slug)
    }
}

impl Task {
    /// A task of a step that waits for those before it. `place` is that of the step in the file.
    pub fn of_step(application: &Application, step: &Step, (id, place): (Id<Task>, usize)) -> Self {
        Task {
            id,
            application: application.id,
            step: step.key.clone(),
            kind: step.kind,
            position: i64::try_from(place).unwrap_or(i64::MAX),
            state: TaskState::Waiting,
            agency: application.agency.clone(),
            duty: step.who,
            team: step.team.clone(),
            assignee: None,
            assignee_name: String::new(),
            opened_at: None,
            due_at: None,
            visit_at: None,
            result: None,
            remarks: None,
            finished_at: None,
            finished_by: None,
            version: 1,
        }
    }

    /// What the policies know of it.
    pub fn resource(&self) -> Resource {
        Resource::new("Task", self.id)
            .text("agency", &self.agency)
            .text("duty", self.duty.slug())
            .text("team", &self.team)
    }

    pub fn is_open(&self) -> bool {
        self.state == TaskState::Open
    }

    /// Whether it is finished as it should be, so that what comes after it can begin.
    pub fn is_passed(&self) -> bool {
        self.state == TaskState::Done && self.result == Some(TaskResult::Passed)
    }

    fn has_failed(&self) -> bool {
        self.state == TaskState::Done && self.result == Some(TaskResult::Failed)
    }

    /// Whether it still has to be worked on.
    pub fn is_ahead(&self) -> bool {
        matches!(
            self.state,
            TaskState::Waiting | TaskState::Open | TaskState::Paying
        )
    }

    /// As it was before anybody worked on it.
    pub fn reset(&mut self) {
        self.state = TaskState::Waiting;
        (self.opened_at, self.due_at, self.visit_at) = (None, None, None);
        (self.result, self.finished_at, self.finished_by) = (None, None, None);
    }

    /// Gives it to somebody.
    pub fn give(&mut self, staff: &Staff) {
        self.assignee = Some(staff.id);
        self.assignee_name.clone_from(&staff.name);
    }
}

/// The latest task of a step: an inspection may have been done several times.
pub fn latest<'t>(tasks: &'t [Task], step: &str) -> Option<&'t Task> {
    let of_step = tasks.iter().filter(|task| task.step == step);
    of_step.max_by_key(|task| task.id.number())
}

/// Whether everything before a step is finished. A step that this application does not need counts as finished when what is
/// before it is.
pub fn is_ready(steps: &[Step], tasks: &[Task], key: &str) -> bool {
    before(steps, key)
        .iter()
        .all(|step| match latest(tasks, &step.key) {
            Some(task) => task.is_passed(),
            None => is_ready(steps, tasks, &step.key),
        })
}

/// Whether somebody finished a step that comes before this one, so that they cannot be the second pair of eyes.
pub fn did_before(steps: &[Step], tasks: &[Task], (key, who): (&str, i64)) -> bool {
    let before = all_before(steps, key);
    tasks.iter().any(|task| {
        before.contains(task.step.as_str())
            && task.finished_by == Some(who)
            && task.kind.has_items()
    })
}

/// Why an application cannot be decided so yet: the key of the sentence. What failed need not be gone through to the end to be refused.
pub fn obstacle(tasks: &[Task], granted: bool) -> Option<&'static str> {
    let failed = tasks
        .iter()
        .any(|task| latest(tasks, &task.step).is_some_and(Task::has_failed));
    match (failed, granted) {
        (true, true) => Some("services-flow-failed"),
        (true, false) => None,
        (false, _) if tasks.iter().any(Task::is_ahead) => Some("services-flow-tasks-open"),
        (false, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Id, Timestamp};

    use super::{Task, TaskResult, TaskState, did_before, is_ready, obstacle};
    use crate::model::{Application, Channel, Duty, Status, Step, TaskKind};

    fn steps() -> Vec<Step> {
        serde_json::from_value(serde_json::json!([
            { "key": "a", "name": "A", "kind": "check", "days": 1 },
            { "key": "b", "name": "B", "kind": "inspection", "days": 1 },
            { "key": "c", "name": "C", "kind": "approval", "days": 1 },
        ]))
        .unwrap()
    }

    fn task(steps: &[Step], place: usize, id: i64) -> Task {
        let application = Application {
            id: Id::new(1),
            service: "dog-licence".to_owned(),
            service_version: Id::new(2),
            person: Id::new(3),
            channel: Channel::Web,
            status: Status::Received,
            agency: "council".to_owned(),
            barred: crate::model::Barred::default(),
            team: String::new(),
            assignee: None,
            answers: Vec::new(),
            begun_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            submitted_at: None,
            due_at: None,
            paused_at: None,
            decided_at: None,
            expires_at: None,
            version: 1,
        };
        Task::of_step(&application, &steps[place], (Id::new(id), place))
    }

    fn done(mut task: Task, result: TaskResult, by: i64) -> Task {
        (task.state, task.result) = (TaskState::Done, Some(result));
        task.finished_by = Some(by);
        task
    }

    #[test]
    fn a_step_that_is_not_needed_holds_nothing_up() {
        let steps = steps();
        let (a, c) = (task(&steps, 0, 10), task(&steps, 2, 12));
        assert!(is_ready(&steps, &[a.clone(), c.clone()], "a"));
        assert!(!is_ready(&steps, &[a.clone(), c.clone()], "c"));
        let a = done(a, TaskResult::Passed, 7);
        assert!(is_ready(&steps, &[a, c], "c"));
    }

    #[test]
    fn only_the_latest_inspection_counts() {
        let steps = steps();
        let first = done(task(&steps, 1, 11), TaskResult::Again, 7);
        let second = task(&steps, 1, 13);
        assert!(!is_ready(&steps, &[first.clone(), second.clone()], "c"));
        let second = done(second, TaskResult::Passed, 7);
        assert!(is_ready(&steps, &[first, second], "c"));
    }

    #[test]
    fn the_second_pair_of_eyes_is_another() {
        let steps = steps();
        let tasks = [done(task(&steps, 0, 10), TaskResult::Passed, 7)];
        assert!(did_before(&steps, &tasks, ("c", 7)));
        assert!(!did_before(&steps, &tasks, ("c", 8)));
    }

    #[test]
    fn what_is_open_stands_before_the_decision_and_what_failed_before_granting() {
        let steps = steps();
        let (a, b) = (task(&steps, 0, 10), task(&steps, 1, 11));
        assert_eq!(obstacle(&[], true), None);
        let open = [a.clone(), b.clone()];
        assert_eq!(obstacle(&open, true), Some("services-flow-tasks-open"));
        assert_eq!(obstacle(&open, false), Some("services-flow-tasks-open"));
        let failed = [done(a, TaskResult::Failed, 7), b];
        assert_eq!(obstacle(&failed, true), Some("services-flow-failed"));
        assert_eq!(obstacle(&failed, false), None);
    }

    #[test]
    fn words_in_tables_are_read_back() {
        for kind in TaskKind::ALL {
            assert_eq!(TaskKind::parse(kind.slug()), Some(kind));
        }
        for state in TaskState::ALL {
            assert_eq!(TaskState::parse(state.slug()), Some(state));
        }
        for result in TaskResult::ALL {
            assert_eq!(TaskResult::parse(result.slug()), Some(result));
        }
        assert_eq!(Duty::parse("manager"), Some(Duty::Manager));
    }
}
