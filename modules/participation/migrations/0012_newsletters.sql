-- What staff wrote to those who follow a process. title, text: JSON by language.
CREATE TABLE process_news (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX process_news_of ON process_news (process, id);
