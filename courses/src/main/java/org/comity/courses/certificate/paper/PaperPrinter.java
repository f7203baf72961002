package org.comity.courses.certificate.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.comity.platform.paper.PaperPress;
import org.jspecify.annotations.Nullable;

/// Prints a [Paper] as PDF. Thread-safe.
@Singleton
public final class PaperPrinter {

    private static final String TEMPLATE = "org/comity/courses/certificate/paper/paper.jte";
    private static final String TEMPLATES = "org.comity.courses.templates";

    private final PaperPress press;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PaperPrinter.class.getClassLoader(), TEMPLATES);
    private final String style = resource("paper.css");

    @Inject
    public PaperPrinter(PaperPress press) {
        this.press = press;
    }

    /// What the fonts cannot show is transcribed.
    public byte[] print(Paper paper) {
        Paper printable = paper.written(press::printable);
        StringOutput html = new StringOutput();
        templates.render(TEMPLATE, printable, html);
        return press.print(html.toString(), style, printable.everything(), builder -> archivable(builder, printable));
    }

    private static PdfRendererBuilder archivable(PdfRendererBuilder builder, Paper paper) {
        return builder.usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(new PaperDrawings(new QrCode(paper.address())));
    }

    private static String resource(String name) {
        try (@Nullable InputStream stream = PaperPrinter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
