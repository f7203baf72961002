-- Courses and their versions. What is published never changes: the triggers below refuse it, whoever asks.

CREATE TABLE content.course (
    id                 text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{0,63}$'),
    owner_organisation text        NOT NULL,
    owner_jurisdiction text        NOT NULL,
    created_at         timestamptz NOT NULL
);

CREATE TABLE content.version (
    course         text        NOT NULL REFERENCES content.course (id),
    number         integer     NOT NULL CHECK (number > 0),
    sequence       bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    digest         text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    imported_at    timestamptz NOT NULL,
    imported_by    uuid,       -- absent when the server took it in from its library
    kind           text        NOT NULL,
    level          text        NOT NULL,
    original       text        NOT NULL,
    as_of          date        NOT NULL,
    effort_minutes integer     NOT NULL,
    licence        text        NOT NULL,
    crime_types    text[]      NOT NULL,
    jurisdictions  text[]      NOT NULL,
    treaties       text[]      NOT NULL,
    size           integer     NOT NULL, -- units and questions of a complete translation
    outline        jsonb       NOT NULL, -- lessons, pools, right answers, sources, assessment
    PRIMARY KEY (course, number),
    UNIQUE (course, digest)
);

CREATE TABLE content.translation (
    course     text    NOT NULL,
    number     integer NOT NULL,
    language   text    NOT NULL,
    title      text    NOT NULL,
    summary    text    NOT NULL,
    objectives text[]  NOT NULL,
    size       integer NOT NULL, -- units and questions that have a text
    PRIMARY KEY (course, number, language),
    FOREIGN KEY (course, number) REFERENCES content.version (course, number)
);

CREATE TABLE content.unit_text (
    course      text    NOT NULL,
    number      integer NOT NULL,
    language    text    NOT NULL,
    lesson      text    NOT NULL,
    unit        text    NOT NULL,
    title       text    NOT NULL, -- Markdown of one line
    body        text    NOT NULL, -- Markdown
    reviewed_by text,
    reviewed_on date,
    PRIMARY KEY (course, number, language, lesson, unit),
    FOREIGN KEY (course, number, language) REFERENCES content.translation (course, number, language),
    CHECK ((reviewed_by IS NULL) = (reviewed_on IS NULL))
);

CREATE TABLE content.question_text (
    course   text    NOT NULL,
    number   integer NOT NULL,
    language text    NOT NULL,
    question text    NOT NULL,
    document jsonb   NOT NULL, -- prompt, choices, feedback …, in Markdown
    PRIMARY KEY (course, number, language, question),
    FOREIGN KEY (course, number, language) REFERENCES content.translation (course, number, language)
);

CREATE TABLE content.figure (
    course     text    NOT NULL,
    number     integer NOT NULL,
    language   text    NOT NULL, -- empty for the picture that all languages share
    name       text    NOT NULL,
    media_type text    NOT NULL,
    width      integer NOT NULL,
    height     integer NOT NULL,
    content    bytea   NOT NULL,
    PRIMARY KEY (course, number, name, language),
    FOREIGN KEY (course, number) REFERENCES content.version (course, number)
);

CREATE FUNCTION content.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Published courses never change: % on %.% is refused.', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['course', 'version', 'translation', 'unit_text', 'question_text', 'figure'] LOOP
        EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON content.%I
            FOR EACH ROW EXECUTE FUNCTION content.refuse_change()', guarded);
        EXECUTE format('CREATE TRIGGER never_empty BEFORE TRUNCATE ON content.%I
            FOR EACH STATEMENT EXECUTE FUNCTION content.refuse_change()', guarded);
    END LOOP;
END
$$;
