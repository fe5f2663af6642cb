//! What a node remembers for its modules: one value of each type, shared by everybody who asks.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The values by their types.
#[derive(Debug, Default)]
pub(super) struct Memories {
    values: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Memories {
    pub(super) fn of<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        let value = values
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(T::default()));
        // The entry was made for this very type, so the other arm is never taken.
        Arc::clone(value).downcast().unwrap_or_default()
    }
}
