# Anju in one image: built with Maven and Node, run on a JRE by a user without rights.
#   docker build -t anju:0.1.0 .
# It holds no key, no password and no demo city; compose.yaml shows what it has to be told.

FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
# what changes seldom first, so that a change of code does not fetch everything again
COPY pom.xml ./
RUN mvn -B --no-transfer-progress -Dweb.skip=true dependency:go-offline
COPY web-client/package.json web-client/package-lock.json web-client/.npmrc web-client/
COPY web-client/tools/install.mjs web-client/tools/
RUN node web-client/tools/install.mjs
COPY web-client web-client
COPY src src
COPY LICENSE ./
RUN mvn -B --no-transfer-progress -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/anju anju
WORKDIR /opt/anju
COPY --from=build /build/target/anju.jar anju.jar
COPY config config
COPY LICENSE ./
USER anju
ENV ANJU_PORT=8080 \
    ANJU_DATA=/var/lib/anju \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow"
EXPOSE 8080 5701
# the image has no curl; bash asks by itself
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$ANJU_PORT && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "anju.jar"]
CMD ["serve"]
