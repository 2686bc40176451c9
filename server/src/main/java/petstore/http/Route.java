package petstore.http;

/// One operation of an API: what is asked for, what it is called, who answers.
///
/// @param method in capitals
/// @param path below the API's base, such as `/pet/{petId}`
/// @param operationId its name in the API's definition
public record Route(String method, String path, String operationId, Handler handler) {}
