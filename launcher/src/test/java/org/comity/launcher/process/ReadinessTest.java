package org.comity.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    private Path folder;

    private final Children children = new Children();

    @AfterEach
    void nothingIsLeft() {
        children.stopAll();
    }

    @Test
    void aProgramThatEndsWhileStartingIsReportedWithItsLog() {
        Child child = children.start(Programs.shell(folder, "weak", "exit 7"));

        assertThatThrownBy(() -> Readiness.await(child, Duration.ofSeconds(20), () -> false))
                .isInstanceOf(Fault.class)
                .hasMessage("weak ended while starting (exit code 7): see " + folder.resolve("weak.log"));
    }

    @Test
    void aProgramThatTakesTooLongIsReported() {
        Child child = children.start(Programs.shell(folder, "slow", "sleep 60"));

        assertThatThrownBy(() -> Readiness.await(child, Duration.ofMillis(200), () -> false))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("slow is not ready");
    }

    @Test
    void onlyWhatWasWrittenSinceTheStartCounts() throws InterruptedException {
        children.start(Programs.shell(folder, "talker", "echo old fault; exec sleep 60"))
                .stop();
        Child child = children.start(Programs.shell(folder, "talker", "echo new; exec sleep 60"));
        for (int i = 0; i < 500 && child.newLog().isEmpty(); i++) {
            Thread.sleep(10);
        }

        assertThat(child.newLog()).isEqualTo("new\n");
    }

    @Test
    void statusAndTextOfAnAnswerAreRead() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = "library".getBytes(StandardCharsets.US_ASCII);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();

        Readiness.Answer answer = Readiness.get("127.0.0.1", port, "/health");
        server.stop(0);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).endsWith("library");
        assertThat(Readiness.get("127.0.0.1", port, "/health").status()).isEqualTo(-1);
    }
}
