-- root: the voice in the whole component, sealed with the installation's key: without it nobody can tell that two supports are of the same, with it
-- the supports of proposals that are merged are united, none counted twice. NULL where a support was counted before there were roots.
ALTER TABLE proposal_support ADD COLUMN root BLOB;
