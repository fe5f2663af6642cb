//! Room for those who listen: for so many at this node, and for so many of one address among them.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The places, and who has them.
#[derive(Debug)]
pub(super) struct Room {
    all: usize,
    of_one: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    of_each: HashMap<IpAddr, usize>,
}

/// A place, free again when dropped.
#[derive(Debug)]
pub(super) struct Place {
    room: Arc<Room>,
    household: IpAddr,
}

impl Room {
    pub(super) fn new(all: usize, of_one: usize) -> Arc<Self> {
        Arc::new(Room {
            all,
            of_one,
            taken: Mutex::default(),
        })
    }

    /// A place for one more of this household; `None` when it has its share, or nobody finds room.
    pub(super) fn take(self: &Arc<Self>, household: IpAddr) -> Option<Place> {
        let mut taken = self.locked();
        let has = taken.of_each.get(&household).copied().unwrap_or(0);
        if taken.all >= self.all || has >= self.of_one {
            return None;
        }
        taken.all += 1;
        taken.of_each.insert(household, has + 1);
        Some(Place {
            room: self.clone(),
            household,
        })
    }

    fn locked(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.room.locked();
        taken.all = taken.all.saturating_sub(1);
        if let Some(has) = taken.of_each.get_mut(&self.household) {
            *has = has.saturating_sub(1);
            if *has == 0 {
                taken.of_each.remove(&self.household);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_the_room_of_all() {
        let [ana, ben, cem] = [1, 2, 3].map(|last| IpAddr::from([192, 0, 2, last]));
        let room = Room::new(5, 3);
        let of_ana: Vec<Place> = (0..9).filter_map(|_| room.take(ana)).collect();
        assert_eq!(of_ana.len(), 3);
        let of_ben: Vec<Place> = (0..9).filter_map(|_| room.take(ben)).collect();
        assert_eq!(of_ben.len(), 2, "there is room for five");
        assert!(room.take(cem).is_none());
        drop(of_ana);
        assert_eq!((0..9).filter_map(|_| room.take(cem)).count(), 9);
        assert!(!room.locked().of_each.contains_key(&ana), "forgotten");
    }
}
