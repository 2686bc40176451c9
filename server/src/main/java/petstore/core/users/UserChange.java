package petstore.core.users;

/// What a user shall be like.
public record UserChange(UserAccount account, UserSettings settings) {}
