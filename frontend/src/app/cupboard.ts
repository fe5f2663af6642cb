// Where photos lie on a device: one store of the browser's IndexedDB, by their places. What is in it is sealed (kept_photos.ts).

const NAME = "stoa-photos";
const STORE = "photos";
/** How long a browser may take to open it, in milliseconds: nothing waits for ever for one that does not answer. */
const PATIENCE = 5_000;

/** A photo as it lies there. */
export interface Lying {
  /** Since when, in milliseconds since 1970. */
  at: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** What is kept of a place: each call has happened once its promise is kept, and fails where the browser keeps nothing or has no room. */
export interface Cupboard {
  put(place: string, photo: Lying): Promise<unknown>;
  get(place: string): Promise<Lying | undefined>;
  places(): Promise<string[]>;
  remove(place: string): Promise<unknown>;
}

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    setTimeout(reject, PATIENCE, new Error("the browser does not open its store"));
  });
  return opened;
}

async function act<T>(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const work = (await database()).transaction(STORE, mode);
  const asked = what(work.objectStore(STORE));
  return new Promise((resolve, reject) => {
    work.oncomplete = () => resolve(asked.result);
    work.onabort = () => reject(work.error);
  });
}

export const browsers: Cupboard = {
  put: (place, photo) => act("readwrite", (store) => store.put(photo, place)),
  get: (place) => act("readonly", (store) => store.get(place) as IDBRequest<Lying | undefined>),
  places: async () => (await act("readonly", (store) => store.getAllKeys())).map(String),
  remove: (place) => act("readwrite", (store) => store.delete(place)),
};
