package org.comity.launcher.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.comity.launcher.fault.Fault;

/// Waiting for a program to be of use.
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int LIMIT = 2000;

    private Readiness() {}

    /// @throws Fault if the program ends or takes too long
    public static void await(Child child, Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw new Fault(child.name() + " ended while starting (exit code " + child.exitValue() + "): "
                        + LogEnd.of(child.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new Fault(
                        child.name() + " is not ready after " + patience.toSeconds() + " s: " + LogEnd.of(child.log()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("Stopped while starting.", e);
        }
    }

    /// @param status -1 if nobody answers
    /// @param text the beginning of head and body
    public record Answer(int status, String text) {}

    /// Answer to a GET request. By a plain socket: an HTTP client would cost more than all the rest of the launcher.
    public static Answer get(String host, int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readNBytes(LIMIT), StandardCharsets.UTF_8);
            boolean http = text.startsWith("HTTP/1.") && text.length() > 12;
            return new Answer(http ? Integer.parseInt(text.substring(9, 12)) : -1, text);
        } catch (IOException | NumberFormatException e) {
            return new Answer(-1, "");
        }
    }
}
