//! How fast each team works, and how that changed.

use jiff::{SignedDuration, Timestamp};

use crate::demo::office::agencies::{
    COUNTY, FORMER_LIGHTING, HARBOUR, LIGHTING, POLICE, POWER, WATER,
};

/// What changed in the two years.
#[derive(Debug, Clone, Copy)]
pub struct Turns {
    /// Since when the roads team has too few people: its queue grows from here on.
    pub slow_since: Timestamp,
    /// When the lamps changed hands.
    pub lighting_changed: Timestamp,
}

/// The pace of a team at a time: medians in working hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    pub respond: f64,
    pub fix: f64,
    /// How much single cases differ.
    pub spread: f64,
    /// The share that is done at once, without anything said before.
    pub at_once: f64,
    /// The share that is left lying for months.
    pub stuck: f64,
}

/// How fast a team is with a report of this time.
pub fn pace(agency: &str, team: &str, at: Timestamp, turns: Turns) -> Pace {
    let is = |respond, fix, spread, at_once| Pace {
        respond,
        fix,
        spread,
        at_once,
        stuck: stuck(agency, team),
    };
    match (agency, team) {
        (WATER, _) => is(1.5, 42.0, 0.45, 0.1),
        (COUNTY, _) => is(4.0, 24.0, 0.6, 0.1),
        (HARBOUR, _) => is(6.0, 46.0, 0.5, 0.15),
        (POLICE, _) => is(1.5, 4.5, 0.5, 0.6),
        (POWER, _) => is(0.8, 11.0, 0.5, 0.3),
        (_, "highways") => {
            // Nearly three times as slow within five months, and no better since; more and more is left lying.
            let months = days_since(turns.slow_since, at) / 30.0;
            let behind = (months / 5.0).clamp(0.0, 1.0);
            let slow = 1.0 + 1.7 * behind;
            Pace {
                stuck: 0.01 + 0.03 * behind,
                ..is(5.0 + 2.0 * behind, 100.0 * slow, 0.45, 0.1)
            }
        }
        (_, "drainage") => is(3.0, 36.0, 0.45, 0.3),
        (_, FORMER_LIGHTING) => is(9.0, 76.0, 0.6, 0.1),
        (_, LIGHTING) => {
            // Two months to learn the town, then twice as fast as those before.
            let fresh = days_since(turns.lighting_changed, at) < 60.0;
            if fresh {
                is(6.0, 50.0, 0.6, 0.15)
            } else {
                is(3.0, 29.0, 0.5, 0.3)
            }
        }
        (_, "waste") => is(2.5, 16.0, 0.45, 0.5),
        (_, "cleansing") => is(1.6, 5.0, 0.5, 0.65),
        (_, "parks") => is(7.0, 215.0, 0.42, 0.15),
        (_, "environmental-health") => is(9.0, 130.0, 0.45, 0.1),
        (_, "community-safety") => is(10.0, 130.0, 0.45, 0.1),
        _ => is(6.0, 60.0, 0.5, 0.2),
    }
}

/// The share that is left lying: a part that cannot be had, an owner who does not answer, a file that nobody opens.
fn stuck(agency: &str, team: &str) -> f64 {
    match (agency, team) {
        (POLICE | POWER, _) | (_, "cleansing" | "waste" | FORMER_LIGHTING) => 0.003,
        (WATER | HARBOUR, _) | (_, "drainage" | LIGHTING) => 0.004,
        (COUNTY, _) | (_, "environmental-health") => 0.006,
        (_, "parks" | "community-safety") => 0.008,
        _ => 0.006,
    }
}

fn days_since(from: Timestamp, at: Timestamp) -> f64 {
    (at.as_second() - from.as_second()) as f64 / 86_400.0
}

/// So many hours, and fractions of them.
pub fn hours(hours: f64) -> SignedDuration {
    SignedDuration::from_secs((hours * 3600.0) as i64)
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{Turns, pace};
    use crate::demo::office::agencies::{COUNCIL, FORMER_LIGHTING, LIGHTING};

    #[test]
    fn the_roads_team_slowed_and_the_lamps_became_quicker() {
        let turn = Timestamp::from_second(1_700_000_000).unwrap();
        let turns = Turns {
            slow_since: turn,
            lighting_changed: turn,
        };
        let fix = |team: &str, days: i64| {
            pace(
                COUNCIL,
                team,
                turn.checked_add(SignedDuration::from_hours(days * 24))
                    .unwrap(),
                turns,
            )
            .fix
        };
        assert_eq!(fix("highways", -200), fix("highways", 0));
        assert!(fix("highways", 160) > 2.2 * fix("highways", 0));
        assert!(fix(LIGHTING, 100) * 2.5 < fix(FORMER_LIGHTING, -100));
    }
}
