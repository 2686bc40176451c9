# Builds with the JDK, runs on the JRE of the same release.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY connector connector
COPY server server
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -Dmaven.test.skip=true -Dformat.skip=true

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Petstore" org.opencontainers.image.licenses="Apache-2.0"
# Its home is the volume, so that the data directory's default lies there.
RUN useradd --system --home-dir /data --create-home --shell /usr/sbin/nologin petstore
COPY petstore /opt/petstore/petstore
COPY --from=build /source/server/target/petstore.jar /opt/petstore/
COPY --from=build /source/server/target/lib /opt/petstore/lib
COPY --from=build /source/connector/target/petstore-connector-all.jar /opt/petstore/
# The cache for fast starts fits only the Java that made it: this one.
RUN /opt/petstore/petstore prepare
ENV HOME=/data PETSTORE_HOST=0.0.0.0
USER petstore
WORKDIR /data
VOLUME /data
EXPOSE 8080
# The image has no curl; with TLS, only that somebody listens is asked.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PETSTORE_PORT:-8080} && { [ -n \"${PETSTORE_TLS_CERT:-}\" ] || { printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]; }; }"]
ENTRYPOINT ["/opt/petstore/petstore"]
