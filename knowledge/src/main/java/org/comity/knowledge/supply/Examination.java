package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Participation;
import org.comity.knowledge.akomantoso.AkomaNtosoReader;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.comity.knowledge.instrument.InstrumentText;
import org.comity.knowledge.instrument.MarkdownText;
import org.comity.knowledge.instrument.ReadText;
import org.comity.knowledge.participation.ImportingStatusLists;
import org.comity.knowledge.participation.StatusList;
import org.comity.knowledge.supply.Preview.Contents;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.term.ImportingTerms;
import org.jdbi.v3.core.Handle;

/// Reads what was brought, by the same readers that read the library, and says what taking it in would change.
@Singleton
public final class Examination {

    private final ImportingStatusLists statusLists;
    private final ImportingTerms terms;

    @Inject
    public Examination(ImportingStatusLists statusLists, ImportingTerms terms) {
        this.statusLists = statusLists;
        this.terms = terms;
    }

    Preview preview(Handle handle, Upload upload, byte[] content) {
        FileFaults faults = new FileFaults();
        Contents contents = switch (upload.kind()) {
            case STATUS_LIST -> {
                List<Participation> rows = rows(handle, upload, content, faults);
                yield new Contents.StatusRows(rows.size(), statusLists.changes(handle, rows));
            }
            case TEXT -> new Contents.Text(document(upload, content, faults));
            case TERMS -> {
                List<Concept> concepts = concepts(handle, upload, content, faults);
                yield new Contents.Terms(concepts.size(), terms.count(handle, pack(upload)));
            }
        };
        return new Preview(faults.all(), contents);
    }

    List<Participation> rows(Handle handle, Upload upload, byte[] content, FileFaults faults) {
        List<Participation> rows = TextFile.of(upload.name(), content, faults)
                .map(file -> StatusList.read(file, statusLists.known(handle), faults))
                .orElse(List.of());
        if (rows.isEmpty() && faults.none()) {
            faults.add(upload.name(), Kind.EMPTY, Map.of());
        }
        return rows;
    }

    /// A text in Akoma Ntoso if the file is XML, otherwise in Markdown.
    Optional<ReadText> document(Upload upload, byte[] content, FileFaults faults) {
        if (upload.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return AkomaNtosoReader.read(upload.name(), content, faults);
        }
        return TextFile.of(upload.name(), content, faults).flatMap(file -> {
            InstrumentText text = MarkdownText.read(file, faults);
            if (text.articles().isEmpty()) {
                faults.add(upload.name(), Kind.TEXT_BEFORE_ARTICLE, Map.of());
            }
            return faults.none()
                    ? Optional.of(new ReadText(Optional.empty(), Optional.empty(), text))
                    : Optional.empty();
        });
    }

    List<Concept> concepts(Handle handle, Upload upload, byte[] content, FileFaults faults) {
        List<Concept> concepts =
                terms.read(handle, upload.name(), pack(upload), new ByteArrayInputStream(content), faults);
        if (concepts.isEmpty() && faults.none()) {
            faults.add(upload.name(), Kind.EMPTY, Map.of());
        }
        return concepts;
    }

    /// Under what name the termbase keeps the concepts of an upload.
    static String pack(Upload upload) {
        return "upload/" + upload.name();
    }
}
