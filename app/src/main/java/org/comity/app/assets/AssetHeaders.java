package org.comity.app.assets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Assets are addressed by the hash of their content (`?v=`), so a browser may keep them for a year; without the
/// hash for ten minutes.
@WebFilter("/assets/*")
public final class AssetHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean hashed = request.getParameter("v") != null;
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        chain.doFilter(request, response);
    }
}
