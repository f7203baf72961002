package org.comity.launcher.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.comity.launcher.fault.Fault;

/// TCP ports of this machine.
public final class Ports {
    private Ports() {}

    /// @throws Fault naming the port and the option to change it, if somebody listens there
    public static void requireFree(String host, int port, String option) {
        // Browsers try ::1 first when they are sent to localhost: somebody listening there would be taken for us.
        for (String address : new String[] {host, "::1"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(address, port));
            } catch (BindException e) {
                boolean missing = String.valueOf(e.getMessage()).contains("assign");
                if (!missing || address.equals(host)) {
                    throw new Fault(describe(host, port, option, missing), e);
                }
            } catch (IOException e) {
                if (address.equals(host)) {
                    throw new Fault("Cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static String describe(String host, int port, String option, boolean missing) {
        return missing
                ? "This machine has no address " + host + "."
                : "Port " + port + " is in use. Stop what listens there, or choose another with " + option + ".";
    }

    /// A port of the loopback interface nobody listens on now.
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw Fault.during("find a free port", e);
        }
    }
}
