package org.comity.courses.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.comity.courses.certificate.paper.Paper;
import org.comity.courses.certificate.paper.PaperPrinter;

/// Prints certificates when they are asked for and remembers the last ones for a while. Thread-safe.
@Singleton
public final class PrintedCertificates {

    private static final long MEMORY_BYTES = 16L * 1024 * 1024;
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final PaperPrinter printer;
    private final Cache<Paper, Print> prints = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((Paper paper, Print print) -> print.pdf().length)
            .expireAfterWrite(MEMORY)
            .build();

    @Inject
    public PrintedCertificates(PaperPrinter printer) {
        this.printer = printer;
    }

    /// A printed sheet.
    ///
    /// @param etag strong, without quotation marks
    record Print(byte[] pdf, String etag) {}

    Print of(Paper paper) {
        return prints.get(paper, this::print);
    }

    private Print print(Paper paper) {
        byte[] pdf = printer.print(paper);
        return new Print(pdf, digest(pdf));
    }

    private static String digest(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
