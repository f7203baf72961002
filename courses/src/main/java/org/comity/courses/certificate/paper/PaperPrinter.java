package org.comity.courses.certificate.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Prints a [Paper] as PDF. Thread-safe; one print takes some tens of megabytes while it lasts.
@Singleton
public final class PaperPrinter {

    private static final String TEMPLATE = "org/comity/courses/certificate/paper/paper.jte";
    private static final String TEMPLATES = "org.comity.courses.templates";

    static {
        // the library tells of every step, and warns of a missing description although there is one
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final PaperFonts fonts;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PaperPrinter.class.getClassLoader(), TEMPLATES);
    private final String style = resource("paper.css");

    @Inject
    public PaperPrinter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] print(Paper paper) {
        Paper printable =
                new Paper(paper.title(), fonts.printable(paper.name()), paper.sides(), paper.address(), paper.code());
        try {
            return corrected(printable, painted(printable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] painted(Paper paper) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder(paper).toStream(pdf).run();
        return pdf.toByteArray();
    }

    private byte[] corrected(Paper paper, byte[] painted) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(painted)) {
            StructureText.correct(document);
            new UnicodeMaps(fonts, paper.everything()).correct(document);
            document.save(pdf);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder(Paper paper) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                // the sheet is complete in itself: no address is ever followed
                .useUriResolver((base, address) -> null)
                .useObjectDrawerFactory(new PaperDrawings(new QrCode(paper.address())))
                .withProducer("Comity")
                .withHtmlContent(html(paper), null);
        fonts.register(builder, paper.everything());
        return builder;
    }

    private String html(Paper paper) {
        StringOutput html = new StringOutput();
        templates.render(TEMPLATE, paper, html);
        return html.toString().replace("</head>", "<style>" + style + "</style></head>");
    }

    private static String resource(String name) {
        try (@Nullable InputStream stream = PaperPrinter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
