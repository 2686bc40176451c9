#!/usr/bin/env bash
# Generates typed clients from the definition that a server publishes, and shops with them.
# Usage: interop/generated/run.sh http://localhost:8080, with PETSTORE_STAFF_PASSWORD in the environment.
set -euo pipefail
base=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
version=7.25.0
out=$(mktemp -d)
trap 'rm -rf "$out" "$here/typescript/client" "$here/typescript/built"' EXIT

(cd "$root" && ./mvnw -q -B -N dependency:copy -DoutputDirectory="$out" \
  -Dartifact=org.openapitools:openapi-generator-cli:$version)
curl -fsS "$base/v1/openapi-3.1.yaml" -o "$out/openapi.yaml"

generate() {
  java -jar "$out/openapi-generator-cli-$version.jar" generate -i "$out/openapi.yaml" "$@" \
    >"$out/log" 2>&1 || { tail -n 30 "$out/log" >&2; return 1; }
}

# The files import each other without endings, which is CommonJS.
generate -g typescript-axios --additional-properties=useSingleRequestParameter=true \
  -o "$here/typescript/client"
echo '{"type": "commonjs"}' >"$here/typescript/client/package.json"
(cd "$here/typescript" && npm ci --silent --no-audit --no-fund && npx tsc)
echo '{"type": "commonjs"}' >"$here/typescript/built/client/package.json"
(cd "$here/typescript" && node built/shopping.js "$base")

generate -g java --library native --additional-properties=useSingleRequestParameter=true \
  -o "$out/java"
cp "$here/java/Shopping.java" "$out/java/src/main/java/"
(cd "$root" && ./mvnw -q -B -f "$out/java/pom.xml" -Dmaven.test.skip=true compile \
  dependency:build-classpath -Dmdep.outputFile="$out/classpath")
java -cp "$out/java/target/classes:$(cat "$out/classpath")" Shopping "$base"
