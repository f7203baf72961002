package org.comity.platform.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Prints pages as tagged PDF with fonts of their own. Thread-safe; two at a time, since a print takes some tens of
/// megabytes while it lasts, so that a class that finishes together cannot fill the memory.
@Singleton
public final class PaperPress {

    private static final int PRINTERS = 2;

    static {
        // the library tells of every step, and warns of a missing description although there is one
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final PaperFonts fonts = new PaperFonts();
    private final Semaphore printers = new Semaphore(PRINTERS, true);

    @Inject
    public PaperPress() {}

    /// The text as it can be printed: itself, if the fonts have a glyph for every character. Otherwise each
    /// stretch of a script that lacks one is its Latin transcription by Unicode CLDR, and a sign that cannot
    /// be transcribed is its name in Unicode in brackets.
    public String printable(String text) {
        return fonts.printable(text);
    }

    /// The document. The page is complete in itself: no address in it is ever followed.
    ///
    /// @param html XHTML; where what is painted says nothing to a screen reader, `title` says it ([PaperText])
    /// @param style its style sheet, with the families `paper-latin`, `paper-arabic`, `paper-hebrew`, `paper-han`
    /// @param text every character that is printed, each [#printable]
    /// @param wishes what else the document is
    public byte[] print(String html, String style, String text, UnaryOperator<PdfRendererBuilder> wishes) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                .useUriResolver((base, address) -> null)
                .withProducer("Comity")
                .withHtmlContent(html.replace("</head>", "<style>" + style + "</style></head>"), null);
        fonts.register(builder, text);
        printers.acquireUninterruptibly();
        try {
            ByteArrayOutputStream painted = new ByteArrayOutputStream();
            wishes.apply(builder).toStream(painted).run();
            return corrected(painted.toByteArray(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            printers.release();
        }
    }

    private byte[] corrected(byte[] painted, String text) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(painted)) {
            StructureText.correct(document);
            new UnicodeMaps(fonts, text).correct(document);
            document.save(pdf);
        }
        return pdf.toByteArray();
    }
}
