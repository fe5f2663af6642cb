//! A process in which an assembly is drawn, and the people who stand for it.

use stoa_kernel::{Actor, Localised, Result};
use stoa_participation::{
    commands::{
        assembly::{
            AnswerSeat, BeginDraw, DrawPanel, PrepareAssembly, PutNameDown, SaveFeature,
            answer_seat, begin_draw, draw_panel, prepare_assembly, put_name_down, remove_feature,
            save_feature, take_name_off,
        },
        frame::{AddComponent, SavePhase, add_component},
    },
    model::{
        Kind, Standing, Verbs,
        assembly::{Answers, Assembly, Draw, Drawn, Volunteer, VolunteerState, Written},
    },
    store,
};

use crate::{
    house::{HARBOUR, House, phase},
    voices_house::Resident,
};

/// Where the assembly stands.
pub const ASSEMBLY: &str = "/participate/harbour/assembly";
const PLACE: (&str, &str) = (HARBOUR, "assembly");

/// A feature with these values and limits, a line each.
pub fn feature(name: &str, values: &str, limits: &str) -> SaveFeature {
    SaveFeature {
        process: HARBOUR.to_owned(),
        component: "assembly".to_owned(),
        number: None,
        seen: 0,
        written: Written {
            name: Localised::english(name),
            values: Localised::english(values),
            limits: limits.to_owned(),
        },
    }
}

/// A draw in which dice are thrown.
pub fn by_dice() -> BeginDraw {
    BeginDraw {
        process: HARBOUR.to_owned(),
        component: "assembly".to_owned(),
        seen: 0,
        by_seed: false,
        commitment: String::new(),
        reason: String::new(),
    }
}

impl House {
    /// A draft with an assembly without seats, for which people can put their name down from 10 through 28 March 2026.
    pub async fn drafts_assembly(&self) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Assembly,
            slug: "assembly".to_owned(),
            title: Localised::english("The harbour assembly"),
            standing: Standing::Confirmed,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let verbs = [("assembly".to_owned(), Verbs::from_text("write"))].into();
        let input = SavePhase {
            verbs,
            ..phase(("2026-03-10", "2026-03-28"), "")
        };
        self.saves(&manager, input).await.unwrap();
        manager
    }

    /// The same, published, with six seats: half of them in the north, and two or three for people above 60. Volunteers can be added.
    pub async fn opens_assembly(&self) -> Actor {
        let manager = self.drafts_assembly().await;
        self.sets_seats(&manager, (0, "6")).await.unwrap();
        let ward = feature("Ward", "North\nSouth", "3\n3");
        self.sets_feature(&manager, ward).await.unwrap();
        let age = feature("Age", "To 60\nAbove 60", "3-4\n2-3");
        self.sets_feature(&manager, age).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        manager
    }

    pub async fn sets_seats(&self, actor: &Actor, (seen, seats): (i64, &str)) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = PrepareAssembly {
            process: HARBOUR.to_owned(),
            component: "assembly".to_owned(),
            seen,
            seats: seats.to_owned(),
        };
        let done = prepare_assembly(&mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn sets_feature(&self, actor: &Actor, input: SaveFeature) -> Result<u32> {
        let mut tx = self.begins(actor).await;
        let done = save_feature(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn drops_feature(&self, actor: &Actor, number: u32) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = remove_feature(&mut tx, (PLACE, 0), number).await?;
        tx.commit(done).await
    }

    /// Somebody of the ward and of the age at these places.
    pub async fn volunteers_for(
        &self,
        actor: &Actor,
        (ward, age): (usize, usize),
    ) -> Result<Volunteer> {
        let mut tx = self.begins(actor).await;
        let input = PutNameDown {
            process: HARBOUR.to_owned(),
            component: "assembly".to_owned(),
            answers: Answers([(1, ward), (2, age)].into()),
        };
        let done = put_name_down(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// So many volunteers, of all wards and ages.
    pub async fn has_volunteers(&self, count: usize) -> Vec<Resident> {
        let mut all = Vec::new();
        for number in 0..count {
            let resident = self.resident(&format!("v{number}@example.org")).await;
            let answers = (number % 2, usize::from(number % 3 == 0));
            self.volunteers_for(&resident.actor, answers).await.unwrap();
            all.push(resident);
        }
        all
    }

    pub async fn takes_name_off(&self, actor: &Actor) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = take_name_off(&self.app, &mut tx, PLACE).await?;
        tx.commit(done).await
    }

    pub async fn says_of_seat(&self, actor: &Actor, takes: bool) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = AnswerSeat {
            process: HARBOUR.to_owned(),
            component: "assembly".to_owned(),
            takes,
        };
        let done = answer_seat(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// Begins a draw; its list is not made yet.
    pub async fn starts_draw(&self, actor: &Actor, input: BeginDraw) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = begin_draw(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }

    pub async fn draws_panel(&self, actor: &Actor, given: &str) -> Result<Drawn> {
        let mut tx = self.begins(actor).await;
        let input = DrawPanel {
            process: HARBOUR.to_owned(),
            component: "assembly".to_owned(),
            given: given.to_owned(),
        };
        let done = draw_panel(&mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn assembly_now(&self) -> Assembly {
        let setup = self.setup().await;
        let component = setup.component("assembly").unwrap().id;
        let mut db = self.app.db.read().await.unwrap();
        let found = store::assembly::assembly_of(&mut db, component).await;
        found.unwrap().unwrap()
    }

    /// The newest draw.
    pub async fn draw_now(&self) -> Draw {
        let assembly = self.assembly_now().await;
        let mut db = self.app.db.read().await.unwrap();
        let draws = store::assembly::draws_of(&mut db, assembly.id).await;
        draws.unwrap().swap_remove(0)
    }

    /// What those of a state are called.
    pub async fn volunteers_now(&self, state: VolunteerState) -> Vec<String> {
        let assembly = self.assembly_now().await;
        let mut db = self.app.db.read().await.unwrap();
        let found = store::assembly::volunteers_in(&mut db, (assembly.id, state)).await;
        found
            .unwrap()
            .into_iter()
            .map(|one| one.public_id)
            .collect()
    }

    /// Which of these people have what is called so.
    pub async fn volunteer_called<'a>(
        &self,
        people: &'a [Resident],
        public_id: &str,
    ) -> &'a Resident {
        let assembly = self.assembly_now().await;
        let mut db = self.app.db.read().await.unwrap();
        let at = (assembly.id, public_id);
        let found = store::assembly::volunteer_by_public_id(&mut db, at).await;
        let person = found.unwrap().unwrap().person;
        let mut people = people.iter();
        people
            .find(|one| one.actor.person() == Some(person))
            .unwrap()
    }
}
