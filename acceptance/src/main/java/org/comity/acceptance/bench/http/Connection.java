package org.comity.acceptance.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// A connection that is kept open from request to request, used by one thread.
public final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final InetSocketAddress address;
    private @Nullable Socket socket;
    private @Nullable ResponseReader replies;

    /// Connects with the first request.
    public Connection(InetSocketAddress address) {
        this.address = address;
    }

    /// Sends a request and waits for the whole reply.
    ///
    /// @param keep whether the body is wanted
    public Response exchange(byte[] request, boolean keep) throws IOException {
        try {
            ResponseReader reader = open();
            if (socket != null) {
                socket.getOutputStream().write(request);
            }
            Response response = reader.read(keep);
            if (response.last()) {
                close();
            }
            return response;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private ResponseReader open() throws IOException {
        ResponseReader reader = replies;
        if (reader == null) {
            Socket fresh = new Socket();
            socket = fresh;
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(PATIENCE_MILLIS);
            fresh.connect(address, PATIENCE_MILLIS);
            reader = new ResponseReader(fresh.getInputStream());
            replies = reader;
        }
        return reader;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        replies = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is of no use any more, closed or not
                return;
            }
        }
    }
}
