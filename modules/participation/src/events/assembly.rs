//! What the ledger remembers of assemblies: numbers, digests and what is published anyhow.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, assembly::Assembly};

/// Something that happened to an assembly.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct AssemblyEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Assembled,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assembled {
    AssemblyPrepared {
        component: String,
        seats: u32,
    },
    AssemblyFeatureSaved {
        feature: u32,
        /// A digest of what it asks, with its quotas.
        words: String,
    },
    AssemblyFeatureRemoved {
        feature: u32,
    },
    /// That somebody did; what they answered is nowhere but under their key.
    AssemblyNamePutDown,
    AssemblyNameTakenOff,
    /// `commitment`: SHA-256 of the seed, or empty where dice are thrown. `quotas` and `reason` are digests.
    AssemblyDrawBegun {
        draw: i64,
        commitment: String,
        quotas: String,
        reason: String,
    },
    /// SHA-256 of the pool and of the list.
    AssemblyListPublished {
        draw: i64,
        pool: String,
        list: String,
        panels: u32,
    },
    AssemblyListRefused {
        draw: i64,
    },
    AssemblyDrawn {
        draw: i64,
        panel: u32,
        /// A digest of the file of members.
        members: String,
    },
    AssemblySeatAnswered {
        takes: bool,
    },
}

impl AssemblyEvent {
    pub fn of(process: &Process, assembly: &Assembly, what: Assembled) -> Self {
        AssemblyEvent {
            reference: assembly.reference(),
            agency: process.agency.clone(),
            what,
        }
    }
}

impl Event for AssemblyEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Assembled::AssemblyPrepared { .. } => "assembly_prepared",
            Assembled::AssemblyFeatureSaved { .. } => "assembly_feature_saved",
            Assembled::AssemblyFeatureRemoved { .. } => "assembly_feature_removed",
            Assembled::AssemblyNamePutDown => "assembly_name_put_down",
            Assembled::AssemblyNameTakenOff => "assembly_name_taken_off",
            Assembled::AssemblyDrawBegun { .. } => "assembly_draw_begun",
            Assembled::AssemblyListPublished { .. } => "assembly_list_published",
            Assembled::AssemblyListRefused { .. } => "assembly_list_refused",
            Assembled::AssemblyDrawn { .. } => "assembly_drawn",
            Assembled::AssemblySeatAnswered { .. } => "assembly_seat_answered",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
