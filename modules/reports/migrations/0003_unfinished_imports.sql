-- Files whose import was stopped or broken off: up to where everything is done, as JSON. file is the digest of its beginning.
CREATE TABLE unfinished_import (
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    position TEXT NOT NULL,
    PRIMARY KEY (source, file)
);
