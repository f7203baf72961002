package org.comity.content.publishing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.comity.content.files.Limits;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.jspecify.annotations.Nullable;

/// Hard limits on uploads: size, whatever the length header says, and number of parts.
@Provider
@Singleton
@jakarta.annotation.Priority(Priorities.USER)
public final class UploadFilter implements ContainerRequestFilter, ContextResolver<MultiPartProperties> {

    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final int MOST_PARTS = 5;

    /// The archive and what a form puts around it.
    private static final long LARGEST = Limits.ARCHIVE + (64L << 10);

    @Override
    public MultiPartProperties getContext(Class<?> type) {
        return new MultiPartProperties().maxParts(MOST_PARTS);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable MediaType type = request.getMediaType();
        if (type == null || !(type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) || type.isCompatible(ZIP))) {
            return;
        }
        if (request.getLength() > LARGEST) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static final class Limited extends FilterInputStream {
        private long count;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (count > LARGEST) {
                throw tooLarge();
            }
        }
    }
}
