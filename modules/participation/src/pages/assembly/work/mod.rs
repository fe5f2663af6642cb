//! The work of an assembly's managers: its seats, what it has to look like, and the draw.

pub mod run_draw;
pub mod save_feature;
pub mod set_up;

use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    model::{
        Component, Kind, Setup, State,
        assembly::{Assembly, Draw, Stage},
    },
    pages::frame::staff::frame::{find, process_page, work_path},
    policy,
    store::assembly as store,
};

/// An assembly as its staff find it.
pub struct Work {
    setup: Setup,
    component: Component,
    assembly: Option<Assembly>,
    /// The newest first.
    draws: Vec<Draw>,
}

impl Work {
    async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component): (&str, &str),
    ) -> Result<Work, Problem> {
        let setup = find(visitor, db, process).await?;
        let component = setup.component(component).cloned();
        let component = component
            .filter(|one| one.kind == Kind::Assembly)
            .or_not_found()?;
        let assembly = store::assembly_of(db, component.id).await?;
        let draws = match &assembly {
            Some(assembly) => store::draws_of(db, assembly.id).await?,
            None => Vec::new(),
        };
        Ok(Work {
            setup,
            component,
            assembly,
            draws,
        })
    }

    /// The same for a page on which it is changed.
    async fn read_to(visitor: &Visitor, place: (&str, &str)) -> Result<(Work, Assembly), Problem> {
        let work = Work::read(visitor, &mut visitor.read().await?, place).await?;
        visitor.must(policy::SET_UP, &work.setup.process.resource())?;
        let assembly = work.assembly.clone().or_not_found()?;
        Ok((work, assembly))
    }

    fn path(&self) -> String {
        format!(
            "{}/assemblies/{}",
            work_path(&self.setup.process),
            self.component.slug
        )
    }

    /// Whether whoever looks runs it.
    fn may_run(&self, visitor: &Visitor) -> bool {
        let process = &self.setup.process;
        process.state != State::Withdrawn && visitor.may(policy::SET_UP, &process.resource())
    }

    /// Whether seats and quotas can still be changed.
    fn is_changeable(&self) -> bool {
        self.draws
            .first()
            .is_none_or(|draw| draw.stage == Stage::Refused)
    }

    /// A page about it.
    fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let name = self.component.title.get(visitor.lang());
        process_page(visitor, title, &self.setup.process).breadcrumb(name, self.path())
    }
}
