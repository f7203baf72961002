package org.comity.search.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a small collection for tests.
record CollectionFiles(Path folder) {

    /// Two works in two languages and a third in one; a query in each language.
    static CollectionFiles sound(Path folder) {
        return new CollectionFiles(folder).documents("""
                        extradition-en	en	Extradition	A person is handed over for trial.
                        extradition-es	es	Extradición	Una persona es entregada para ser juzgada.
                        assistance-en	en		The authorities gather evidence for a trial.
                        """).queries("""
                        q-en	en	handed over for trial
                        q-es	es	persona entregada
                        """).judgements("""
                        q-en	extradition-en	2
                        q-en	assistance-en	0
                        q-es	extradition-es	1
                        q-es	extradition-en	1
                        """);
    }

    CollectionFiles documents(String text) {
        return write(TestCollection.DOCUMENTS, text.getBytes(StandardCharsets.UTF_8));
    }

    CollectionFiles queries(String text) {
        return write(TestCollection.QUERIES, text.getBytes(StandardCharsets.UTF_8));
    }

    CollectionFiles judgements(String text) {
        return write(TestCollection.JUDGEMENTS, text.getBytes(StandardCharsets.UTF_8));
    }

    CollectionFiles write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
