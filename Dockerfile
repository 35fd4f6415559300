# syntax=docker/dockerfile:1
FROM golang:1.26-bookworm AS build
WORKDIR /src
# The Go release that go.mod names, whatever the image has.
ENV GOTOOLCHAIN=auto
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false \
    -ldflags="-s -w" -o /out/wpsgraph ./cmd/wpsgraph

# Nothing but the program and the certificates that neo4j+s:// needs: it writes
# nothing, so the root file system can be mounted read-only.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /out/wpsgraph /wpsgraph
COPY --from=build /src/seed /seed
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/wpsgraph"]
CMD ["serve", "--listen", "0.0.0.0:8080"]
