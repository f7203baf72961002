package org.comity.launcher.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aPortInUseIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", taken.getLocalPort(), "--port"))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void somebodyWhoListensOnEveryAddressIsInTheWay() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", taken.getLocalPort(), "--port"))
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void aFreePortIsFree() {
        assertThatCode(() -> Ports.requireFree("127.0.0.1", Ports.free(), "--port"))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThatThrownBy(() -> Ports.requireFree("192.0.2.1", Ports.free(), "--port"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("192.0.2.1");
    }
}
