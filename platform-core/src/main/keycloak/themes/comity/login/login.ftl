<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign failed = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout displayMessage=!failed; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form" && realm.password>
    <#if failed><p class="notice error" role="alert" id="input-error">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></#if>
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
      <div class="field">
        <label class="label" for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
        <input class="input" id="username" name="username" type="text" value="${(login.username!"")}" dir="ltr" autofocus required
               autocapitalize="none" spellcheck="false" autocomplete="username<#if enableWebAuthnConditionalUI?has_content> webauthn</#if>"<#if failed> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="field">
        <label class="label" for="password">${msg("password")}</label>
        <div class="input-group" dir="ltr">
          <input class="input" id="password" name="password" type="password" required autocomplete="current-password"<#if failed> aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
                  data-icon-show="eye" data-icon-hide="eye crossed" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="eye" aria-hidden="true"></i></button>
        </div>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
      <p class="checkbox"><label><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label></p>
      </#if>
      <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="button wide" type="submit" name="login" id="kc-login">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed><p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
    </form>
    <@passkeys.conditionalUIData />
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#elseif section = "socialProviders" && realm.password && social?? && social.providers?has_content>
    <h2>${msg("identity-provider-login-label")}</h2>
    <ul class="providers">
      <#list social.providers as provider>
      <li><a class="button quiet" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName!provider.alias}</a></li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
