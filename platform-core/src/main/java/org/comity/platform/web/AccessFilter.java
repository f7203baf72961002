package org.comity.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.jspecify.annotations.Nullable;

/// Asks the access rule of the matched method. A method without a rule is closed.
@Provider
@Singleton
@Priority(Priorities.AUTHORIZATION)
public final class AccessFilter implements ContainerRequestFilter {

    private final AccessPolicy policy;
    private final VisitorFilter visitors;

    @Context
    private @Nullable ResourceInfo resource;

    @Inject
    public AccessFilter(AccessPolicy policy, VisitorFilter visitors) {
        this.policy = policy;
        this.visitors = visitors;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        visitors.known(request);
        ResourceInfo matched = java.util.Objects.requireNonNull(resource);
        if (matched.getResourceMethod().isAnnotationPresent(Open.class)) {
            return;
        }
        @Nullable Needs needs = matched.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new Forbidden("undeclared." + matched.getResourceMethod().getName());
        }
        if (!policy.holds(Visitor.of(request).actor(), needs.value())) {
            throw new Forbidden(needs.value());
        }
    }
}
