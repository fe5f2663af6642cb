-- The last days of published phases that were moved, with the reason that everybody reads. from_day: the last day as it was; to_day: as it is since.
CREATE TABLE phase_move (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    phase BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX phase_move_of ON phase_move (process, id);
