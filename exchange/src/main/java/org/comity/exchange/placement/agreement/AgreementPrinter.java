package org.comity.exchange.placement.agreement;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// Prints an [Agreement] as PDF with the fonts that certificates are printed with. Thread-safe; two at a time, since a
/// print takes some tens of megabytes while it lasts.
@Singleton
public final class AgreementPrinter {

    private static final String TEMPLATE = "org/comity/exchange/placement/agreement/agreement.jte";
    private static final String TEMPLATES = "org.comity.exchange.templates";
    private static final int PRINTERS = 2;

    static {
        // the library tells of every step
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Semaphore printers = new Semaphore(PRINTERS, true);
    private final PaperLetters letters = new PaperLetters();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AgreementPrinter.class.getClassLoader(), TEMPLATES);
    private final String style = content("paper.css");

    @Inject
    public AgreementPrinter() {}

    /// What the fonts cannot show is transcribed, and then the document says so.
    public byte[] print(Agreement agreement) {
        printers.acquireUninterruptibly();
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            builder(agreement.written(letters::printable)).toStream(pdf).run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            printers.release();
        }
    }

    private PdfRendererBuilder builder(Agreement agreement) {
        StringOutput html = new StringOutput();
        templates.render(TEMPLATE, agreement, html);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                // the document is complete in itself: no address is ever followed
                .useUriResolver((base, address) -> null)
                .withProducer("Comity")
                .withHtmlContent(html.toString().replace("</head>", "<style>" + style + "</style></head>"), null);
        letters.register(builder, agreement.everything());
        return builder;
    }

    private static String content(String name) {
        try (InputStream stream = resource(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream stream = AgreementPrinter.class.getResourceAsStream(name);
        return Objects.requireNonNull(stream, name);
    }
}
