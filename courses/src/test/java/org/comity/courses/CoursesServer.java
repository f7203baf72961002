package org.comity.courses;

import java.util.List;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.web.TestServer;

/// The resources of this module behind the real REST engine.
public final class CoursesServer {

    private static final CoursesModule MODULE = new CoursesModule();

    public static final AccessPolicy POLICY = new AccessPolicy(MODULE.accessRules());

    private CoursesServer() {}

    /// @param resources ready to use
    public static TestServer of(Object... resources) {
        return new TestServer(MODULE, List.of(), resources);
    }
}
