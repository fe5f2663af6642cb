//! A process in which people vote in secret, and what voters do.

use stoa_envelopes::{
    Ballot, BoxSecret, Choice, Code, Envelope, Holder, Paper, PaperSigner, Share, Tracking, Vote,
    split,
};
use stoa_kernel::{Actor, Lang, Localised, Result};
use stoa_participation::{
    casework::{Voter, random},
    commands::{
        election::{
            IssuePaper, OpenEnvelopes, PrepareElection, cast_envelope, issue_paper, open_envelopes,
            prepare_election,
        },
        frame::{AddComponent, SavePhase, add_component},
    },
    model::{
        Kind, Standing, Verbs,
        election::{Election, Outcome},
    },
    store,
};

use crate::house::{HARBOUR, House, phase};

/// The keyholders' key, of which two sheets of three are needed.
pub struct Keys {
    pub public: String,
    pub shares: Vec<Share>,
}

pub fn keys() -> Keys {
    let mut rng = random().unwrap();
    let secret = BoxSecret::generate(&mut rng).unwrap();
    Keys {
        public: hex::encode(secret.public().to_bytes()),
        shares: split(&mut rng, &secret, 2, 3).unwrap(),
    }
}

impl Keys {
    /// What stands on these sheets.
    pub fn sheets(&self, places: &[usize]) -> String {
        let lines: Vec<String> = places
            .iter()
            .map(|place| self.shares[*place].letters().to_string())
            .collect();
        lines.join("\n")
    }
}

/// A vote of three options, of which two may be chosen.
pub fn vote(keys: &Keys) -> PrepareElection {
    let options = [
        (Lang::En, "A park\nA market\r\n\r\nA school"),
        (Lang::Es, "Un parque\nUn mercado\nUna escuela"),
    ];
    let options = options.map(|(lang, text)| (lang, text.to_owned()));
    PrepareElection {
        process: HARBOUR.to_owned(),
        component: "vote".to_owned(),
        seen: 0,
        options: Localised(options.into()),
        most: "2".to_owned(),
        budget: None,
        box_key: keys.public.clone(),
        signer: PaperSigner::generate(&mut random().unwrap(), 2048).unwrap(),
    }
}

impl House {
    /// A draft in which people are to vote from 10 through 28 March 2026.
    pub async fn drafts_vote(&self) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Vote,
            slug: "vote".to_owned(),
            title: Localised::english("What is to be built"),
            standing: Standing::Confirmed,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let verbs = [("vote".to_owned(), Verbs::from_text("vote"))].into();
        let input = SavePhase {
            verbs,
            ..phase(("2026-03-10", "2026-03-28"), "")
        };
        self.saves(&manager, input).await.unwrap();
        manager
    }

    pub async fn prepares(&self, actor: &Actor, input: PrepareElection) -> Result<Election> {
        let mut tx = self.begins(actor).await;
        let done = prepare_election(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// A published vote, on its third day.
    pub async fn asks_to_vote(&self, keys: &Keys) -> (Actor, Election) {
        let manager = self.drafts_vote().await;
        let election = self.prepares(&manager, vote(keys)).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        (manager, election)
    }

    pub async fn takes_paper(
        &self,
        actor: &Actor,
        (election, code): (&Election, &Code),
    ) -> Result<(Holder, Paper)> {
        let holder = Holder::new(code, election.number(), &election.paper_key).unwrap();
        let input = IssuePaper {
            election: election.id,
            voter: Voter {
                actor: actor.clone(),
                browser: "a browser".to_owned(),
            },
            blinded: holder.blinded().unwrap(),
        };
        let mut tx = self.begins(&Actor::Anonymous).await;
        let done = issue_paper(&self.app, &mut tx, input).await?;
        let signature = tx.commit(done).await?;
        let paper = holder.paper(&signature).unwrap();
        Ok((holder, paper))
    }

    pub async fn casts(&self, actor: &Actor, bytes: &[u8]) -> Result<String> {
        let mut tx = self.begins(actor).await;
        let done = cast_envelope(&self.app, &mut tx, bytes).await?;
        tx.commit(done).await
    }

    pub async fn opens_envelopes(
        &self,
        actor: &Actor,
        (election, shares): (&Election, String),
    ) -> Result<Outcome> {
        let mut tx = self.begins(actor).await;
        let input = OpenEnvelopes {
            election: election.id,
            shares,
        };
        let done = open_envelopes(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// Everything that the tables of votes and the ledger's bodies hold, as text.
    pub async fn all_of_votes(&self) -> String {
        let mut db = self.app.db.read().await.unwrap();
        let mut all = String::new();
        for sql in [
            "SELECT * FROM election",
            "SELECT * FROM election_roll",
            "SELECT * FROM election_envelope",
            "SELECT * FROM election_ballot",
            "SELECT body FROM event WHERE kind IN ('paper_issued', 'envelope_cast')",
        ] {
            for row in db.rows(sql, &[]).await.unwrap() {
                all.push_str(&format!("{row:?}\n"));
            }
        }
        all
    }

    /// How many envelopes of a vote are kept.
    pub async fn envelopes(&self, election: &Election) -> usize {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::election::envelopes_of(&mut db, election.id).await;
        found.unwrap().len()
    }
}

/// An envelope with these options; a choice of 9 is none.
pub fn sealed(
    (election, holder, paper): (&Election, &Holder, &Paper),
    turn: u32,
    options: &[u32],
) -> (Vec<u8>, String) {
    let ticked: Vec<(u32, u32)> = options.iter().map(|option| (*option, 1)).collect();
    marked((election, holder, paper), turn, &ticked)
}

/// An envelope with these projects, and what each is given.
pub fn marked(
    (election, holder, paper): (&Election, &Holder, &Paper),
    turn: u32,
    choices: &[(u32, u32)],
) -> (Vec<u8>, String) {
    let mut rng = random().unwrap();
    let choice = |(project, value): &(u32, u32)| Choice {
        project: *project,
        value: *value,
    };
    let tracking = Tracking::draw(&mut rng);
    let ballot = Ballot::new(tracking, choices.iter().map(choice).collect()).unwrap();
    let vote = Vote {
        ballot: &ballot,
        turn,
        room: election.room(),
    };
    let to = &election.box_key;
    let envelope = Envelope::seal(&mut rng, holder, paper.clone(), to, vote).unwrap();
    (envelope.to_bytes().unwrap(), tracking.letters())
}
